import { customFunctions } from './registry';

// Start-up of the functions in Excel's runtime: ties the ids of metadata.json to the code.
for (const [id, called] of Object.entries(customFunctions)) CustomFunctions.associate(id, called);
