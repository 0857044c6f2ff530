// Opens each page in headless Chromium, wide and as narrow as a phone, and runs axe-core with the rules of WCAG 2.0–2.2 A and
// AA and its best practices, and looks at the size of what is drawn; then what axe does not look at, on the narrowest phone: what
// scrolls has a name and takes the focus, captions are read without scrolling, tables are still tables to a screen reader, letters
// spaced out stay whole and within the page, drawings keep their paper in contrast themes; and no link leads nowhere. With
// --theme first: the narrowest phone, contrast, and what contrast themes leave of symbols and boxes, alone. Prints what it finds; exits 1 when there is anything.
const fs = require('fs');
const os = require('os');
const path = require('path');
const puppeteer = require('puppeteer-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/// How many of each part of tables a screen reader meets.
async function tableParts(page) {
  const count = {};
  const visit = (node) => {
    if (/^(table|row|columnheader|rowheader|cell|gridcell)$/.test(node.role)) count[node.role] = (count[node.role] || 0) + 1;
    (node.children || []).forEach(visit);
  };
  visit(await page.accessibility.snapshot({ interestingOnly: false }));
  return JSON.stringify(Object.entries(count).sort());
}

/// In the page: what is wrong on the narrowest phone.
function narrowFaults() {
  const faults = [];
  const words = (element) => element.textContent.trim().slice(0, 40);
  for (const box of document.querySelectorAll('.scroll')) {
    if (box.scrollWidth <= box.clientWidth + 1) continue;
    if (box.tabIndex < 0 || box.getAttribute('role') !== 'group') faults.push('a box that scrolls and takes no focus: ' + words(box));
    const by = box.getAttribute('aria-labelledby');
    if (!box.getAttribute('aria-label') && !(by && document.getElementById(by))) faults.push('a box that scrolls without a name: ' + words(box));
  }
  for (const caption of document.querySelectorAll('caption, figcaption')) {
    const box = caption.closest('.scroll') || document.documentElement;
    if (caption.getBoundingClientRect().right > box.getBoundingClientRect().right + 1) faults.push('a caption beyond its box: ' + words(caption));
  }
  for (const mark of document.querySelectorAll(':is(td, th) :is(.corner, .tag, .badge, .symbol)')) {
    const [inside, cell] = [mark.getBoundingClientRect(), mark.closest('td, th').getBoundingClientRect()];
    if (inside.width && (inside.left < cell.left - 2 || inside.right > cell.right + 2 || inside.top < cell.top - 2 || inside.bottom > cell.bottom + 2))
      faults.push(`"${words(mark)}" stands outside its cell: ` + words(mark.closest('td, th')));
  }
  for (const table of document.querySelectorAll('table.stacked')) {
    if (table.scrollWidth > table.parentElement.clientWidth + 1) faults.push('a register wider than the phone: ' + words(table));
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (!document.getElementById(link.hash.slice(1))) faults.push('a link that leads nowhere: ' + link.hash);
  }
  for (const svg of document.querySelectorAll('svg.drawing')) {
    const style = getComputedStyle(svg);
    if (style.overflow !== 'visible') faults.push('a drawing that cuts spaced letters');
    if (style.forcedColorAdjust !== 'none') faults.push('a drawing that contrast themes repaint');
  }
  return faults;
}

/// In the page, while a contrast theme holds: what has no colour of its own left.
function forcedFaults() {
  const faults = [];
  const paper = getComputedStyle(document.body).backgroundColor;
  const seen = (colour) => colour !== paper && colour !== 'none' && !/^rgba.*, 0\)$/.test(colour);
  const words = (element) => (element.closest('td, th, p, li, figure') || element).textContent.trim().slice(0, 40);
  for (const symbol of document.querySelectorAll('svg.symbol')) {
    const shapes = [...symbol.querySelectorAll('*')].map((shape) => getComputedStyle(shape));
    if (!shapes.some((style) => seen(style.fill) || seen(style.stroke))) faults.push('a symbol that is not seen: ' + words(symbol));
  }
  for (const box of document.querySelectorAll('.badge, .tag, .callout, [class*="fill-"]')) {
    const style = getComputedStyle(box);
    const sides = ['Top', 'Right', 'Bottom', 'Left'];
    if (!sides.some((side) => parseFloat(style[`border${side}Width`]) > 0 && seen(style[`border${side}Color`]))) faults.push('a box without a border: ' + words(box));
  }
  for (const element of document.querySelectorAll('p, li, th, td, a, caption')) {
    if (!seen(getComputedStyle(element).color)) faults.push('words that are not seen: ' + words(element));
  }
  return faults;
}

/// The narrowest phone, contrast themes, and axe's contrast alone: for pages that differ from others by their theme.
async function themeFaults(page) {
  await page.setViewport({ width: 320, height: 800 });
  const faults = await page.evaluate(narrowFaults);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 1) faults.push(`scrolls ${over} px sideways`);
  await page.setViewport({ width: 1200, height: 900 });
  // Pages of words alone have the inks of all others.
  if (await page.$('.badge, .callout, svg.drawing')) {
    await page.evaluate(axe);
    const result = await page.evaluate(() => axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast'] } }));
    for (const violation of result.violations) faults.push(violation.help + ': ' + violation.nodes[0].html.slice(0, 200));
  }
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: 'dark' }] });
  return faults.concat(await page.evaluate(forcedFaults));
}

(async () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'planverk-axe-'));
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium', headless: true, userDataDir: profile,
    // Chromium has no sandbox for root.
    args: [...(process.getuid() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--disable-quic'],
  });
  let findings = 0;
  const byTheme = process.argv[2] === '--theme';
  for (const file of process.argv.slice(byTheme ? 3 : 2)) {
    if (byTheme) {
      const page = await browser.newPage();
      await page.goto('file://' + path.resolve(file));
      for (const fault of await themeFaults(page)) {
        findings++;
        console.log(`${path.basename(file)}: ${fault}`);
      }
      await page.close();
      continue;
    }
    for (const width of [1200, 360]) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      await page.goto('file://' + path.resolve(file));
      await page.evaluate(axe);
      const result = await page.evaluate((t) => axe.run(document, { runOnly: { type: 'tag', values: t } }), tags);
      for (const violation of result.violations) {
        findings++;
        console.log(`${path.basename(file)} at ${width}: ${violation.id} (${violation.impact}): ${violation.help}`);
        for (const node of violation.nodes.slice(0, 3)) console.log('   ' + node.html.slice(0, 200));
      }
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 1) {
        findings++;
        console.log(`${path.basename(file)} at ${width}: scrolls ${over} px sideways`);
      }
      // Words drawn in a figure: neither too small to read nor blown up beyond their size on paper (in CSS pixels).
      const drawn = await page.evaluate(() => [...document.querySelectorAll('svg.drawing')].filter((s) => s.querySelector('text')).map((svg) => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const sizes = [...svg.querySelectorAll('text')].map((text) => parseFloat(text.getAttribute('font-size')));
        return { alt: svg.getAttribute('aria-label'), role: svg.getAttribute('role'), scale, least: scale * Math.min(...sizes) };
      }));
      for (const { alt, role, scale, least } of drawn) {
        if (role === 'img' && alt && least >= 9 && scale <= 4 / 3 + 0.01) continue;
        findings++;
        console.log(`${path.basename(file)} at ${width}: drawing "${alt}": words of ${least.toFixed(1)} px, ${scale.toFixed(2)} px a point`);
      }
      if (width === 1200) {
        const stacks = await page.$('table.stacked');
        const parts = stacks && await tableParts(page);
        await page.setViewport({ width: 320, height: 800 });
        const faults = await page.evaluate(narrowFaults);
        if (stacks && await tableParts(page) !== parts) faults.push('tables are others to a screen reader than on a wide screen: ' + parts);
        // WCAG 1.4.12
        await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }' });
        const spaced = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (spaced > 1) faults.push(`scrolls ${spaced} px sideways with letters spaced out`);
        for (const fault of faults) {
          findings++;
          console.log(`${path.basename(file)} at 320: ${fault}`);
        }
      }
      await page.close();
    }
  }
  await browser.close();
  fs.rmSync(profile, { recursive: true, force: true });
  console.log(`${findings} findings`);
  process.exit(findings ? 1 : 0);
})().catch((error) => { console.error(error); process.exit(2); });
