/** `KAM_Cuts` for the first source, `KAM_Cuts_2` for the second. */
export function numberedName(name: string, sourceNumber: number): string {
  return sourceNumber === 1 ? name : `${name}_${sourceNumber}`;
}
