export default {
  label: 'FullCalendar list view',
  role: 'peer',
  packages: ['@fullcalendar/core', '@fullcalendar/list'],
  body: () => '<div class="calendar"></div>',
  ready: `document.querySelector('.calendar .fc-list-event')`,
};
