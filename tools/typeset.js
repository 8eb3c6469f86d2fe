// node typeset.js PROGRAM FOLDER: asks the program for its formulas and writes FOLDER/<id>.svg for each. Started by tools/typeset.
// Qt draws these files, so they use nothing but paths, groups and plain attributes: glyphs are written where they stand
// instead of being defined once and used, and numbers are rounded to what a person can see.
const {execFileSync} = require('child_process');
const fs = require('fs');
const path = require('path');
const {mathjax} = require('mathjax-full/js/mathjax.js');
const {TeX} = require('mathjax-full/js/input/tex.js');
const {SVG} = require('mathjax-full/js/output/svg.js');
const {liteAdaptor} = require('mathjax-full/js/adaptors/liteAdaptor.js');
const {RegisterHTMLHandler} = require('mathjax-full/js/handlers/html.js');
const {AllPackages} = require('mathjax-full/js/input/tex/AllPackages.js');

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const packages = AllPackages.filter((name) => name !== 'noerrors' && name !== 'noundefined');
const page = mathjax.document('', {
  InputJax: new TeX({packages}),
  OutputJax: new SVG({fontCache: 'none'}),
});

const kUnitsPerEm = 1000;
const kMargin = 30; // in thousandths of an em, for strokes at the edge

function typeset(tex) {
  const container = page.convert(tex, {display: true, em: 16, ex: 8, containerWidth: 1e6});
  const svg = adaptor.firstChild(container);
  if (adaptor.outerHTML(svg).includes('data-mjx-error'))
    throw new Error('MathJax does not understand ' + tex);
  const box = adaptor.getAttribute(svg, 'viewBox').split(' ').map(Number);
  const [x, y] = [box[0] - kMargin, box[1] - kMargin];
  const [width, height] = [box[2] + 2 * kMargin, box[3] + 2 * kMargin];
  const body = adaptor.innerHTML(svg)
    .replace(/<defs[\s\S]*?<\/defs>/g, '')
    .replace(/ (data|aria|role|focusable|class|style)[a-z-]*="[^"]*"/g, '')
    .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 1000) / 1000))
    .replace(/<g>\s*<\/g>/g, '')
    .replace(/<path([^>]*)><\/path>/g, '<path$1/>').replace(/<rect([^>]*)><\/rect>/g, '<rect$1/>');
  const ex = (units) => (units / kUnitsPerEm * 16).toFixed(2);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${ex(width)}" height="${ex(height)}" ` +
    `viewBox="${x} ${y} ${width} ${height}">${body}</svg>\n`;
}

const [program, folder] = process.argv.slice(2);
const ask = (...words) => JSON.parse(execFileSync(program, [...words, '--json'], {encoding: 'utf8'}));
const ids = ask('list').map((entry) => entry.id);
fs.mkdirSync(folder, {recursive: true});
for (const id of ids)
  fs.writeFileSync(path.join(folder, id + '.svg'), typeset(ask('show', id).formula));
console.error(`${ids.length} formulas in ${folder}`);
