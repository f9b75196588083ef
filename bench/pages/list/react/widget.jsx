import { ask, heading } from '../content.mjs';

export const List = ({ circles }) => (
  <section className="list">
    <h2>{heading}</h2>
    <ul>
      {circles.map(({ id, title, when, place }) => (
        <li key={id}>
          <h3>{title}</h3>
          <p>{when}</p>
          <p>{place}</p>
          <p>
            <a href={ask(title)}>Ask for a place</a>
          </p>
        </li>
      ))}
    </ul>
  </section>
);
