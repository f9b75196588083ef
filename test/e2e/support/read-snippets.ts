/** Reads snippets as their platforms do, back to the configuration that they carry. */
import type { Page } from 'playwright-core';
import ts from 'typescript';

export interface Read {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Parsed extends Read {
  /** Elements in all of the snippet, and what stands in it as text. */
  readonly elements: number;
}

/** Browser: the first element of each snippet, as HTML makes it. */
export function parseHtml(page: Page, snippets: readonly string[]): Promise<Parsed[]> {
  return page.evaluate(
    (texts) =>
      texts.map((text) => {
        // A document that nobody shows: nothing in it runs or loads.
        const { body } = document.implementation.createHTMLDocument();
        const range = body.ownerDocument.createRange();
        range.selectNodeContents(body);
        body.append(range.createContextualFragment(text));
        const first = body.firstElementChild;
        const attributes = [...(first?.attributes ?? [])].map(({ name, value }) => [name, value] as const);
        return {
          tag: first?.localName ?? '',
          attributes: Object.fromEntries(attributes),
          elements: body.querySelectorAll('*').length,
        };
      }),
    snippets,
  );
}

/** The address of an embed page: its file is the widget, its query the attributes. */
export function readFrame(src: string): Read {
  const url = new URL(src, 'https://intranet.example/');
  const tag = `circle-${/([a-z-]+)\.html$/.exec(url.pathname)?.[1] ?? ''}`;
  return { tag, attributes: Object.fromEntries(url.searchParams) };
}

/** As `shortcode_parse_atts` of WordPress reads it, and `esc_attr` of our plugin writes it, before HTML. */
export function readShortcode(code: string): { readonly tag: string; readonly html: string } {
  const [, name = '', rest = ''] = /^\[([a-z_]+)((?:[^[\]])*)\]$/.exec(code) ?? [];
  const pattern = /([\w-]+)\s*=\s*"([^"]*)"(?:\s|$)/g;
  const given = [...rest.matchAll(pattern)].map(([, key = '', value = '']) => {
    const text = value.replaceAll(/\\(.)/g, '$1');
    const yes = ['clock-hidden', 'include-sensitive', 'no-share'].includes(key);
    // What is a reference already stays one.
    const escaped = text.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return yes ? `${key}=""` : `${key}="${escaped}"`;
  });
  const left = rest.replaceAll(pattern, '').trim();
  const tag = name.replaceAll('_', '-');
  return { tag, html: left === '' ? `<${tag} ${given.join(' ')}></${tag}>` : `<left-over>${left}</left-over>` };
}

/** As a compiler reads JSX. */
export function readJsx(code: string): Read {
  const file = ts.createSourceFile('snippet.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly unknown[] };
  const statement = file.statements[0];
  const element = statement && ts.isExpressionStatement(statement) ? statement.expression : undefined;
  if (parseDiagnostics.length > 0 || file.statements.length !== 1 || !element || !ts.isJsxElement(element))
    return { tag: 'not JSX', attributes: {} };
  const { tagName, attributes } = element.openingElement;
  const read = attributes.properties.map((each) => {
    if (!ts.isJsxAttribute(each)) return ['spread', ''] as const;
    const { name, initializer } = each;
    if (!initializer) return [name.getText(), ''] as const;
    const literal = ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    return [name.getText(), literal && ts.isLiteralExpression(literal) ? literal.text : 'no literal'] as const;
  });
  return { tag: tagName.getText(), attributes: Object.fromEntries(read) };
}
