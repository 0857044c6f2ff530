#include <fmt/format.h>

#include "page.h"

namespace planverk::html {

namespace {

// 1 rem is the reader's own text size. Tables may be wider than the text; the list of contents stands beside the text
// where there is room. Nothing moves, so there is nothing to still for those who ask for less motion.
constexpr std::string_view base_rules = R"css(
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--text); font: 1rem/1.55 var(--font); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word; }
p, ul, ol, blockquote, figure, table { margin: 0 0 0.9rem; }
a { color: var(--accent); text-decoration: underline; text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 0.18rem solid var(--accent); outline-offset: 0.15rem; border-radius: 0.1rem; }
main:focus { outline: none; }
.vh { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip-link { position: absolute; left: 1rem; top: -6rem; z-index: 2; padding: 0.6rem 1rem; background: var(--accent); color: var(--paper); }
.skip-link:focus { top: 0.5rem; }
.quiet, .source { color: var(--second); }
.alert { color: var(--no); }
.new-page { margin-top: 3rem; }

.head-band, .foot-band, main { width: 100%; max-width: 50rem; margin: 0 auto; padding: 0 1rem; }
.head-band { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; justify-content: space-between; padding-top: 1.2rem; }
.head-band p { margin: 0; }
.organisation { display: flex; gap: 0.7rem; align-items: center; font-weight: 600; }
.logo { width: auto; height: 2rem; }
.draft-mark { padding: 0.1rem 0.7rem; border: 0.12rem solid var(--no); color: var(--no); font-weight: 700; letter-spacing: 0.08em; }
.foot-band { display: flex; flex-wrap: wrap; gap: 0.2rem 1.5rem; margin-top: 3.5rem; padding-top: 0.8rem; padding-bottom: 2rem; font-size: 0.875rem; color: var(--quiet); }
.foot-band::before { content: ""; flex-basis: 100%; border-top: 1px solid var(--hair); margin-bottom: 0.4rem; }
.foot-band p { margin: 0; }
main { padding-top: 2rem; }

h1, h2, h3, h4, h5, h6 { margin: 1.7em 0 0.5em; color: var(--accent); font-weight: 600; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; margin-top: 0.5em; }
h2 { font-size: 1.6rem; }
h3 { font-size: 1.25rem; }
h4, h5, h6 { font-size: 1.06rem; }
.number, .label { color: var(--quiet); }
.numbered > .number { display: inline-block; padding-inline-end: 0.6em; text-indent: 0; }
.annex-title > .number { display: block; font-size: 0.75em; }
.subtitle { font-size: 1.2rem; color: var(--second); }
.lead { font-size: 1.1rem; }
.small, .source, .electronic-approval { font-size: 0.875rem; }
.electronic-approval { color: var(--quiet); }
.document-type { font-size: 1.5rem; font-weight: 600; color: var(--accent); }
.field { margin-bottom: 0.1rem; }
.field + :not(.field) { margin-top: 1.2rem; }
.cover { margin-bottom: 3rem; }
.cover h1 { font-size: clamp(2rem, 6vw, 2.9rem); }
.cover h1::after { content: ""; display: block; width: 6rem; height: 0.35rem; margin-top: 1.2rem; background: var(--warm); }
.cover-body { font-weight: 600; color: var(--second); }

ul, ol { padding: 0; list-style-type: ""; }
li { padding-inline-start: 1.7rem; margin-bottom: 0.3rem; }
li > .label { float: left; min-width: 1.4rem; margin-inline-start: -1.7rem; color: var(--second); }
li > p:last-child, li > ul:last-child, li > ol:last-child { margin-bottom: 0; }
li > ul, li > ol { margin-top: 0.3rem; }
blockquote { padding-inline-start: 1.6rem; font-style: italic; }
blockquote .source { font-style: normal; }
blockquote > :last-child, .callout > :last-child { margin-bottom: 0; }
.callout { margin: 1.4rem 0; padding: 1rem 1.2rem; background: var(--tint); border-inline-start: 0.25rem solid var(--accent); }
.callout.warning { border-color: var(--partly); }
.callout.draft-mark { border: 0.12rem solid var(--no); background: none; letter-spacing: 0; font-weight: 400; color: var(--text); }
.callout h2, .callout h3, .callout h4, .callout h5, .callout h6 { margin-top: 0; font-size: 1.06rem; }

.columns { display: grid; gap: 0 2rem; margin-bottom: 0.9rem; }
.columns > .column { min-width: 0; }
.letterhead { align-items: start; margin-bottom: 1.5rem; }
.letterhead p { margin-bottom: 0.1rem; }
.letterhead .logo { height: 2.6rem; margin-inline-end: 0.8rem; vertical-align: middle; }
p.letterhead { font-weight: 600; }
.cover > p.letterhead { margin-bottom: 3rem; }
.signatures { gap: 1.6rem 2rem; margin: 1.6rem 0; }
.signatures p { margin-bottom: 0.1rem; }
.signature-line { height: 2.6rem; margin-bottom: 0.3rem; border-bottom: 1px solid var(--text); }

.contents { margin: 2rem 0 2.5rem; }
.contents h2 { margin-top: 0; font-size: 1.25rem; }
.contents li { margin: 0; padding: 0; }
.contents ol ol { margin: 0 0 0.3rem; padding-inline-start: 1.5rem; font-size: 0.94rem; }
.contents > ol > li { margin-bottom: 0.1rem; font-weight: 600; }
.contents > ol ol { font-weight: 400; }
.contents a { display: inline-block; padding: 0.2rem 0; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents > h2 ~ h2 { margin-top: 1.5rem; }
.contents > h2 ~ h2 + ol > li { font-weight: 400; }
.listing { margin: 0.5rem 0 1.5rem; }
.listing li { margin: 0; padding: 0.1rem 0; }
.contents .number { display: inline-block; min-width: 1.5rem; padding-inline-end: 0.5rem; font-weight: 400; }

/* Hidden words are placed absolutely: within the frame that scrolls, or they would widen the page. */
.scroll { position: relative; overflow-x: auto; margin: 1.2rem 0 1.5rem; }
.scroll > table { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.4; }
caption { padding-bottom: 0.5rem; text-align: start; }
caption, figcaption { font-size: 0.875rem; line-height: 1.45; color: var(--quiet); }
caption > .number, figcaption > .number { font-weight: 700; color: var(--text); }
figcaption { margin-top: 0.6rem; }
th, td { padding: 0.5rem var(--cell-x); text-align: start; vertical-align: top; }
th:first-child, td:first-child { --cell-x: 0rem; padding-inline-end: 0.5rem; }
.inner:first-child { --cell-x: 0.5rem; }
tr > :last-child { padding-inline-end: 0; }
tbody th { font-weight: 400; }
tbody tr { border-bottom: 1px solid var(--hair); }
thead th { font-size: 0.875rem; font-weight: 600; color: var(--second); vertical-align: bottom; }
thead tr:last-child { border-bottom: 0.1rem solid var(--text); }
tr.group { border-bottom-color: transparent; }
tr.sum, tr.sum th { font-weight: 700; }
tr.sum { border-top: 0.1rem solid var(--text); border-bottom: 0.1rem solid var(--text); }
td.end, th.end { text-align: end; }
td.end { white-space: nowrap; }
td.centre, th.centre { text-align: center; }
.fit { width: 1%; }
td > p:last-child, td > ul:last-child, td > ol:last-child { margin-bottom: 0; }
.table-facts { width: auto; }
.table-facts th, .table-facts td { padding-block: 0.25rem; }
.table-facts tbody tr { border: 0; }
.table-facts tbody th { color: var(--quiet); padding-inline-end: 1.5rem; }
.table-note { margin: -0.9rem 0 1.2rem; font-size: 0.875rem; color: var(--second); }
.table-note + .table-note { margin-top: -0.9rem; }

/* Not inline-block: a line would break beside it, whatever space stands there. */
.badge { white-space: nowrap; padding: 0.05em 0.45em; border: 1px solid var(--outline); border-radius: 0.25em; font-weight: 700; }
td > .badge { display: inline-block; min-width: 2.1em; padding-block: 0; text-align: center; }
.joined { white-space: nowrap; }
.tag { display: inline-block; min-width: 2em; padding: 0 0.45em; border: 1px solid var(--outline); border-radius: 1em; background: var(--paper); color: var(--text); font-weight: 600; line-height: 1.5; text-align: center; }
.symbol { width: 1em; height: 1em; margin-inline-end: 0.08em; vertical-align: -0.12em; }
.symbol .f { fill: currentcolor; }
.symbol .s { fill: none; stroke: currentcolor; stroke-width: 1.6; }
.symbol .p { fill: none; stroke: var(--paper); stroke-width: 1.9; }
.symbol-yes, .symbol-done { color: var(--yes); }
.symbol-partly, .symbol-deviating { color: var(--partly); }
.symbol-no, .symbol-late { color: var(--no); }
ins { text-decoration: underline; text-decoration-thickness: 0.1em; }
del { color: var(--second); }
mark { padding: 0 0.2em; background: var(--tint); color: var(--text); outline: 0.1em dashed var(--partly); }
abbr { text-decoration: none; }
sup { line-height: 0; font-size: 0.75em; }
sup a { padding: 0.3rem 0.08rem; text-decoration: none; }
.notes { margin-top: 3rem; font-size: 0.9rem; color: var(--second); }
.notes::before { content: ""; display: block; width: 6rem; margin-bottom: 0.9rem; border-top: 1px solid var(--quiet); }
.notes .label { color: var(--accent); }

figure { margin: 1.4rem 0 1.6rem; }
figure > .scroll { margin: 0; }
figure img { max-width: 100%; height: auto; border: 1px solid var(--hair); }
.drawing { display: block; max-width: 100%; height: auto; font-family: var(--font); }
.drawing.wide { min-width: 34rem; }
.drawing.fixed { max-width: none; }

.matrix .axes { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.3rem 0.4rem; }
.row-axis { writing-mode: vertical-rl; transform: rotate(180deg); justify-self: center; align-self: center; }
.column-axis { grid-column: 2; text-align: center; padding-inline-start: 22%; }
.row-axis::after, .column-axis::after { content: " →"; }
.row-axis.downwards::after { content: none; }
.row-axis.downwards::before { content: "← "; }
.row-axis, .column-axis { font-size: 0.8125rem; font-weight: 600; color: var(--second); }
.table-matrix { grid-column: 2; margin: 0; table-layout: fixed; height: 1px; }
.heads-below thead { display: table-footer-group; }
.table-matrix th { width: 22%; padding: 0.4rem 0.5rem; font-size: 0.8125rem; font-weight: 400; line-height: 1.3; color: var(--second); hyphens: auto; }
.table-matrix thead th { width: auto; text-align: center; vertical-align: top; }
.table-matrix tbody th { text-align: end; vertical-align: middle; }
.table-matrix tr, .table-matrix thead tr:last-child { border: 0; }
.table-matrix td { position: relative; height: 5rem; padding: 0.4rem 0.3rem 1.4rem; border: 1px solid var(--outline); text-align: center; vertical-align: middle; }
.table-matrix thead td { height: auto; border: 0; padding: 0; }
.table-matrix td.band-4 { box-shadow: inset 0 0 0 0.15rem var(--text); }
.table-matrix .tag { margin: 0.1rem 0.05rem; }
.table-matrix a { display: inline-block; min-width: 1.6rem; padding: 0.1rem 0; color: var(--text); text-decoration: none; }
.table-matrix a:hover .tag { text-decoration: underline; }
.table-matrix .value { position: absolute; inset-block-end: 0.15rem; inset-inline-end: 0.4rem; font-size: 0.8125rem; font-weight: 700; }

@media (min-width: 40em) {
  h2.numbered, h3.numbered, h4.numbered { padding-inline-start: 3rem; text-indent: -3rem; }
  .numbered > .number { min-width: 3rem; padding-inline-end: 0.6rem; }
  .columns { grid-template-columns: var(--shares, repeat(auto-fit, minmax(12rem, 1fr))); }
  .letterhead > :last-child:not(:first-child) { text-align: end; }
  main p, main li, blockquote { max-width: 70ch; }
}
/* As on paper, only lines of text stand in columns; what else there is goes over the whole width. */
@media print, (min-width: 70em) {
  .text-columns { columns: var(--text-columns); column-gap: 2rem; }
  .text-columns > :not(p, ul, ol, blockquote, h2, h3, h4, h5, h6), .text-columns > :first-child:not(p, ul, ol, blockquote) { column-span: all; }
  .text-columns > :is(p, ul, ol) { hyphens: auto; orphans: 2; widows: 2; }
  .text-columns li { break-inside: avoid; }
}
@media (min-width: 82em) {
  main { display: grid; grid-template-columns: minmax(0, 17rem) minmax(0, 48rem) minmax(0, 1fr); column-gap: 3rem; max-width: none; padding-inline: 2.5rem; }
  main:not(:has(> .contents)) { display: block; max-width: 50rem; padding-inline: 1rem; }
  body:has(.contents) > .head-band, body:has(.contents) > .foot-band { max-width: 73rem; margin-inline: 0; padding-inline: 2.5rem; }
  body:has(.contents) > .foot-band { padding-inline-start: 22.5rem; padding-inline-end: 0; max-width: 70.5rem; }
  main > * { grid-column: 2; min-width: 0; }
  main > .contents { grid-column: 1; grid-row: 1 / span 400; position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; margin-top: 0.5rem; font-size: 0.9rem; }
  .contents h2 { font-size: 1rem; }
}
@media (max-width: 30em) {
  h1 { font-size: 1.7rem; }
  h2 { font-size: 1.4rem; }
  table { font-size: 0.875rem; }
  th, td { hyphens: auto; }
  .matrix .axes { grid-template-columns: minmax(0, 1fr); }
  .row-axis { writing-mode: horizontal-tb; transform: none; justify-self: start; }
  .row-axis::after { content: " ↑"; }
  .row-axis.downwards::after { content: " ↓"; }
  .row-axis.downwards::before { content: none; }
  .table-matrix, .column-axis { grid-column: 1; }
  .table-matrix th { width: 20%; padding: 0.3rem 0.05rem; font-size: 0.7188rem; }
  .table-matrix tbody th { padding-inline-end: 0.3rem; }
  .table-matrix td { height: 4rem; padding-inline: 0.1rem; }
  .table-matrix .tag { min-width: 1.7em; padding: 0 0.3em; font-size: 0.8125rem; }
}
@media print {
  @page { size: A4; margin: 20mm 25mm; }
  html { font-size: 11pt; }
  .skip-link { display: none; }
  .head-band, .foot-band, main { max-width: none; padding-inline: 0; }
  a { color: inherit; text-decoration: none; }
  .new-page { break-before: page; margin-top: 0; }
  .contents { break-after: page; }
  .scroll { overflow: visible; }
  .drawing.wide { min-width: 0; }
  .drawing.fixed { max-width: 100%; }
  h1, h2, h3, h4, h5, h6, caption, tr.group { break-after: avoid; }
  tr, figure, .callout, .signatures { break-inside: avoid; }
  p, li { orphans: 2; widows: 2; }
  .badge, .table-matrix td, .callout, .drawing { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

std::string font_stack(const style::Theme& theme) {
  std::string name;
  for (const char c : theme.family) {
    if (c != '"' && c != '\\' && c != '<' && c != ';' && c != '}') name += c;
  }
  return fmt::format("\"{}\", system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif", name);
}

/// The ink that words on a risk band are best read in.
Ink ink_on(const style::Theme& theme, Ink fill) {
  const style::Colour ground = theme.colour(fill);
  return style::contrast_percent(theme.colour(Ink::text), ground) >=
                 style::contrast_percent(theme.colour(Ink::paper), ground)
             ? Ink::text
             : Ink::paper;
}

}  // namespace

std::string style_sheet(const style::Theme& theme, const StyleRules& rules) {
  std::string out = ":root {";
  for (std::size_t i = 1; i < ink_count; ++i) {
    const auto ink = static_cast<Ink>(i);
    out += fmt::format(" --{}: {};", name_of(ink), style::css(theme.colour(ink)));
  }
  out += fmt::format(" --font: {}; --cell-x: 0.5rem; }}", font_stack(theme));
  out += base_rules;
  constexpr std::array bands{Ink::band1, Ink::band2, Ink::band3, Ink::band4};
  for (std::size_t i = 0; i < bands.size(); ++i) {
    out += fmt::format(".band-{} {{ background: var(--{}); color: var(--{}); }}\n", i + 1, name_of(bands[i]),
                       name_of(ink_on(theme, bands[i])));
  }
  out += ".ink-none { fill: none; }\n";
  for (std::size_t i = 1; i < ink_count; ++i) {
    const std::string_view name = name_of(static_cast<Ink>(i));
    out += fmt::format(".ink-{0} {{ fill: var(--{0}); }} .line-{0} {{ stroke: var(--{0}); }}\n", name);
  }
  return out + rules.css();
}

}  // namespace planverk::html
