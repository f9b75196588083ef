import type { MailWords } from './mail-words.ts';

export const en: MailWords = {
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  midday: 'midday',
  midnight: 'midnight',
  to: 'to',
  hello: (name) => `Hello ${name},`,
  subjects: {
    confirmed: (when) => `You have a place: ${when}`,
    waiting: (when) => `You are on the waiting list: ${when}`,
    'moved-up': (when) => `A place is yours: ${when}`,
    'circle-changed': (when) => `Something has changed: ${when}`,
    'circle-cancelled': (when) => `Cancelled: ${when}`,
    link: (when) => `Your link: ${when}`,
  },
  openings: {
    confirmed: 'You have a place.',
    'moved-up': 'A place has become free, and it is yours.',
    'circle-changed': 'The time or the place has changed. You still have your place.',
    'circle-cancelled': 'This will not take place. You do not need to do anything.',
    link: 'Somebody gave your email address to sign up. You are signed up already. If it was not you, you do not need to do anything.',
  },
  waiting: (position) => `You are number ${position} on the waiting list.`,
  moveUp: 'When a place becomes free, you move up in order of arrival and we tell you.',
  what: 'What',
  when: 'When',
  where: 'Where',
  online: 'Online',
  cancel: 'To see how things stand, or to cancel:',
  secret: 'Anybody who has this link can cancel for you, so do not pass it on.',
  cancelledEntry: 'Your calendar takes the entry out if it can. If it is still there, delete it.',
  contact: (address) => `Questions: ${address}`,
  entry: 'Meeting',
};
