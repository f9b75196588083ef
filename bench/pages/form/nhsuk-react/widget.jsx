import 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css';
import { Button, CharacterCount, Fieldset, Radios, TextInput } from 'nhsuk-react-components';
import { answers, button, choice, heading, LIMIT, line, purpose } from '../content.mjs';

export function Form({ i = 0 }) {
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <h2 className="nhsuk-heading-l">{heading}</h2>
      <p>{purpose}</p>
      <Fieldset>
        <Fieldset.Legend size="m">{choice.label}</Fieldset.Legend>
        <Radios name={`choice${i}`} id={`choice${i}`}>
          {choice.options.map((text, at) => (
            <Radios.Item key={text} value={String(at)} required>
              {text}
            </Radios.Item>
          ))}
        </Radios>
      </Fieldset>
      <TextInput id={`line${i}`} label={line.label} hint={line.hint} />
      {answers.map(({ label, hint }, at) => (
        <CharacterCount
          key={label}
          id={`answer${at}-${i}`}
          name={`answer${at}`}
          label={label}
          hint={hint}
          maxLength={LIMIT}
          rows={5}
          required
        />
      ))}
      <Button>{button}</Button>
    </form>
  );
}
