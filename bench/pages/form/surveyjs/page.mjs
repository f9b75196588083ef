export default {
  label: 'SurveyJS',
  role: 'peer',
  packages: ['survey-core', 'survey-js-ui'],
  body: () => '<div class="survey"></div>',
  ready: `document.querySelector('.survey textarea')`,
};
