/**
 * Writes CSV (RFC 4180) that a spreadsheet opens as text: a cell that would begin a formula is led by an apostrophe, which
 * spreadsheets hide (OWASP, CSV injection; ASVS 5.0, 1.2.10).
 */
export type CsvCell = string | number | undefined;

/** So that Excel reads it as UTF-8. Put it before the text of a file. */
export const CSV_MARK = '\uFEFF';

/**
 * Also behind spaces and quotation marks, which some spreadsheets take away first, and in the wide forms, which others
 * take for the same.
 */
const FORMULA = /^[\s"'\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n\0]/u;

/** Rows of cells, each row with CRLF. Every cell is quoted, so that no separator of any country can split it. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvCell): string {
  // A number of ours is no formula, also below zero.
  if (typeof value === 'number') return Number.isFinite(value) ? `"${value}"` : '""';
  return `"${csvSafe(value ?? '').replaceAll('"', '""')}"`;
}

/** The text that a cell holds: led by an apostrophe where it would begin a formula. */
export function csvSafe(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}
