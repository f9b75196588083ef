/**
 * Reading age = Flesch-Kincaid grade + 5, with
 * grade = 0.39 × words / sentences + 11.8 × syllables / words − 15.59.
 * A syllable is a group of vowels (y counts as one, but not at the start of a word). Silent are an e at the end of a
 * word or before -ly, -ful, -less and -ment, and the e of -ed and -es, but not in -le, -les, -ted and -ded, or in -es
 * after a hiss (changes). A number
 * has a syllable for each digit. Where this is wrong ("colleague" has 3), it makes a text look harder, not easier.
 */
export function readingAge(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return (0.39 * words.length) / sentencesIn(text) + (11.8 * syllables) / words.length - 15.59 + 5;
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
}

function sentencesIn(text: string): number {
  return text.split(/[.?!]+/).filter((part) => part.trim() !== '').length;
}

export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^\d+$/.test(letters)) return letters.length;
  const spoken = letters
    .replace(/e(?=(?:ly|ful|less|ment)$)/, '')
    .replace(/([^aeiouylsxzcgh])es$/, '$1s')
    .replace(/([^aeiouytd])ed$/, '$1d')
    .replace(/([^laeiouy])e$/, '$1')
    .replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
