import { deflateSync } from 'node:zlib';
import { ProblemError } from '../http/problem';
import { svgOfPng } from './png-drawing';
import { assertHarmlessSvg } from './svg-document';

const svg = (content: string, more = '') => `<svg xmlns="http://www.w3.org/2000/svg"${more}>${content}</svg>`;
const png = (width: number, height: number) => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(4)))]);
};

it.each([
  ['a plain drawing', svg('<rect width="10" height="10" fill="#c00"/>')],
  [
    'what Inkscape writes',
    `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Created with Inkscape -->\n${svg(
      '<sodipodi:namedview pagecolor="#fff"/><metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata><path style="fill:url(#a);stroke:none" d="M0 0L1 1z"/>',
      ' xmlns:svg="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"',
    )}\n`,
  ],
  [
    'what Illustrator writes',
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg(
      '<style type="text/css"><![CDATA[.st0{fill:#FFFFFF;clip-path:url(#b);}]]></style><use xlink:href="#b"/><title>Orzeł &amp; lew</title>',
      ' xmlns:xlink="http://www.w3.org/1999/xlink"',
    )}`,
  ],
  ['a PNG inside', svgOfPng(png(40, 50).toString('base64'))],
])('accepts %s', (_, document) => {
  expect(() => assertHarmlessSvg(document)).not.toThrow();
});

it.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script under another prefix', svg('<dc:script/>', ' xmlns:dc="http://www.w3.org/2000/svg"')],
  ['a script under the prefix of SVG', svg('<svg:script/>', ' xmlns:svg="http://www.w3.org/2000/svg"')],
  ['a handler', svg('<rect onload="alert(1)"/>')],
  ['a handler in capitals', svg('<rect ONCLICK="alert(1)"/>')],
  ['HTML', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
  ['a link', svg('<a href="https://example.org"><rect/></a>')],
  ['a picture from elsewhere', svg('<image href="https://example.org/x.png"/>')],
  ['a picture from elsewhere, written in references', svg('<image href="&#104;ttps://example.org/x.png"/>')],
  ['a use of another file', svg('<use href="other.svg#a"/>')],
  ['a script as an address', svg('<use href="javascript:alert(1)"/>')],
  ['a drawing inside of data', svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>')],
  ['a fill from elsewhere', svg('<rect fill="url(https://example.org/x#a)"/>')],
  ['a style from elsewhere', svg('<style>@import url(https://example.org/x.css);</style>')],
  ['a style with an escape', svg('<style>rect{fill:u\\72l(https://example.org)}</style>')],
  ['an unclosed address', svg('<rect style="fill:url(https://example.org"/>')],
  ['an entity of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
  ['an entity without a declaration', svg('<text>&bomb;</text>')],
  ['something that moves', svg('<animate attributeName="href" to="x"/>')],
  ['a style sheet instruction', `<?xml-stylesheet href="x.css"?>${svg('')}`],
  ['copies without end', svg('<use href="#a"/>'.repeat(17))],
  ['parts without end', svg('<g/>'.repeat(5000))],
  ['a picture of a billion pixels', svgOfPngUnchecked(40_000, 40_000)],
  ['an attribute given twice', svg('<use href="#a" href="#b"/>')],
  ['an end that nothing began', svg('</g>')],
  ['half a document', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
  ['two documents', svg('') + svg('')],
  ['words after the end', `${svg('')}alert(1)`],
  ['another kind of document', '<html xmlns="http://www.w3.org/1999/xhtml"></html>'],
  ['no document', 'just words'],
  ['nothing', ''],
])('refuses %s', (_, document) => {
  expect(() => assertHarmlessSvg(document)).toThrow(ProblemError);
});

it('answers at once to a long text made to confuse it', () => {
  for (const text of ['<'.repeat(100_000), `<g ${'a="'.repeat(30_000)}`, svg(`<!--${'-'.repeat(90_000)}`)]) {
    expect(() => assertHarmlessSvg(text)).toThrow(ProblemError);
  }
});

it('refuses what only says that it is a PNG', () => {
  expect(() => svgOfPng(Buffer.from('GIF89a'.repeat(20)).toString('base64'))).toThrow(ProblemError);
  expect(() => svgOfPng(png(0, 10).toString('base64'))).toThrow(ProblemError);
});

function svgOfPngUnchecked(width: number, height: number): string {
  return svg(`<image href="data:image/png;base64,${png(width, height).toString('base64')}"/>`);
}
