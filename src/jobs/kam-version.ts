/** The version that "How computed" names; a guard test holds it equal to package.json, which must not be bundled for one line. */
export const KAM_VERSION = '0.1.0';
