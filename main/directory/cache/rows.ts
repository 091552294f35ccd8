/** A generation's rows are numbered from here: `first` to `first + places - 1`, people in the order of their names. */
const places = 2 ** 24;

export const rowOf = (generation: number, place: number): number => generation * places + place;
export const firstRow = (generation: number): number => rowOf(generation, 0);
export const lastRow = (generation: number): number => rowOf(generation, places - 1);
export const generationOf = (row: number): number => Math.floor(row / places);

/** The search index that holds the generation's words. */
export const indexOf = (generation: number): string => `person_text_${generation % 2}`;
