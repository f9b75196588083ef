import type { FormWords } from './form.strings.en.js';

/** The Welsh of form.strings.en.ts. Not yet checked by a translator. */
export const formWelsh: FormWords = {
  formProblem: 'Mae problem',
  formError: 'Gwall:',
  formImportant: 'Pwysig:',
  formInformation: 'Gwybodaeth:',
  formSuccess: 'Llwyddiant',
  formOptional: '(dewisol)',
  formOr: 'neu',

  formEnter: 'Rhowch {name}',
  formEnterAnswer: 'Rhowch ateb i "{label}"',
  formEmail: 'Rhowch gyfeiriad e-bost yn y fformat cywir',
  formSelect: 'Dewiswch {name}',
  formSelectAnswer: 'Dewiswch ateb i "{label}"',
  formSelectSeveral: 'Dewiswch {name}',
  formSelectSeveralAnswer: 'Dewiswch o leiaf 1 ateb i "{label}"',
  formTooLong: {
    zero: 'Rhaid i {name} fod yn {count} nod neu lai',
    one: 'Rhaid i {name} fod yn {count} nod neu lai',
    two: 'Rhaid i {name} fod yn {count} nod neu lai',
    few: 'Rhaid i {name} fod yn {count} nod neu lai',
    many: 'Rhaid i {name} fod yn {count} nod neu lai',
    other: 'Rhaid i {name} fod yn {count} nod neu lai',
  },
  formTooLongAnswer: {
    zero: 'Rhaid i\'ch ateb i "{label}" fod yn {count} nod neu lai',
    one: 'Rhaid i\'ch ateb i "{label}" fod yn {count} nod neu lai',
    two: 'Rhaid i\'ch ateb i "{label}" fod yn {count} nod neu lai',
    few: 'Rhaid i\'ch ateb i "{label}" fod yn {count} nod neu lai',
    many: 'Rhaid i\'ch ateb i "{label}" fod yn {count} nod neu lai',
    other: 'Rhaid i\'ch ateb i "{label}" fod yn {count} nod neu lai',
  },

  formLimit: {
    zero: 'Gallwch ddefnyddio hyd at {count} nod',
    one: 'Gallwch ddefnyddio hyd at {count} nod',
    two: 'Gallwch ddefnyddio hyd at {count} nod',
    few: 'Gallwch ddefnyddio hyd at {count} nod',
    many: 'Gallwch ddefnyddio hyd at {count} nod',
    other: 'Gallwch ddefnyddio hyd at {count} nod',
  },
  formLeft: {
    zero: 'Mae gennych {count} nod ar ôl',
    one: 'Mae gennych {count} nod ar ôl',
    two: 'Mae gennych {count} nod ar ôl',
    few: 'Mae gennych {count} nod ar ôl',
    many: 'Mae gennych {count} nod ar ôl',
    other: 'Mae gennych {count} nod ar ôl',
  },
  formOver: {
    zero: 'Mae gennych {count} nod yn ormod',
    one: 'Mae gennych {count} nod yn ormod',
    two: 'Mae gennych {count} nod yn ormod',
    few: 'Mae gennych {count} nod yn ormod',
    many: 'Mae gennych {count} nod yn ormod',
    other: 'Mae gennych {count} nod yn ormod',
  },

  formPoint1: "Anghytuno'n gryf",
  formPoint2: 'Anghytuno',
  formPoint3: 'Ddim yn cytuno nac yn anghytuno',
  formPoint4: 'Cytuno',
  formPoint5: "Cytuno'n gryf",
};
