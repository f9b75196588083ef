/** 12 prompts. Our own card has its 46 built-in ones and their themes instead: that is what a page gets from it. */
export const heading = 'Prompts';
export const prompts = [
  'What brought you here today?',
  'How are you, really?',
  'What has been heavy this week?',
  'What has been light?',
  'Who looked after you?',
  'Who did you look after?',
  'What do you need from this team?',
  'What would you say to a friend in your place?',
  'What are you proud of?',
  'What do you want to leave at work?',
  'What helps you to rest?',
  'What is one thing that you will do?',
];
