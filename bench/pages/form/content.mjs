/** The form that every page of this family shows: a choice, a line of text and two long answers that are counted. */
export const heading = 'After a circle';
export const purpose = 'Only you see what you write, until you send it.';
export const choice = {
  label: 'How was the circle for you?',
  options: ['It helped', 'It made no difference', 'It was hard'],
};
export const line = { label: 'Your work', hint: 'For example, nurse or porter' };
export const answers = [
  { label: 'What happened?', hint: 'Leave out names, dates and places.' },
  { label: 'What will you do?', hint: 'One thing is enough.' },
];
export const LIMIT = 5000;
export const button = 'Send';
