// Opens figures of a page in headless Chromium, wide and as narrow as a phone, and looks at what they open to: it is seen, takes the
// focus, stays within the window, passes axe-core, leads back, and is not printed. Prints what it finds; exits 1 when there is anything.
const fs = require('fs');
const os = require('os');
const path = require('path');
const puppeteer = require('puppeteer-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

(async () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'planverk-traces-'));
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium', headless: true, userDataDir: profile,
    args: [...(process.getuid() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const faults = [];
  for (const width of [1200, 320]) {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.setJavaScriptEnabled(true);
    await page.goto('file://' + path.resolve(process.argv[2]));
    const figures = await page.$$('main a.traced[id^="figure-"]');
    if (figures.length === 0) faults.push('no figure opens');
    for (const figure of [figures[0], figures[figures.length - 1]]) {
      await figure.focus();
      await page.keyboard.press('Enter');
      await new Promise((done) => setTimeout(done, 200));
      const state = await page.evaluate(() => {
        const trace = document.querySelector('.trace:target');
        if (!trace) return null;
        const box = trace.getBoundingClientRect();
        return { top: box.top, bottom: box.bottom, left: box.left, right: box.right, height: innerHeight, width: document.documentElement.clientWidth,
          focused: document.activeElement === trace, named: !!document.getElementById(trace.getAttribute('aria-labelledby')),
          others: [...document.querySelectorAll('.trace')].filter((each) => each.offsetParent !== null || getComputedStyle(each).display !== 'none').length,
          over: document.documentElement.scrollWidth - document.documentElement.clientWidth };
      });
      if (!state) { faults.push(`${width}: nothing opens`); continue; }
      if (!state.focused || !state.named) faults.push(`${width}: the trace takes no focus or has no name`);
      if (state.top < 0 || state.bottom > state.height + 1 || state.left < 0 || state.right > state.width + 1) faults.push(`${width}: it stands outside the window: ${JSON.stringify(state)}`);
      if (state.bottom - state.top > state.height * 0.6) faults.push(`${width}: it hides most of the page`);
      if (state.others !== 1) faults.push(`${width}: ${state.others} traces are open`);
      if (state.over > 1) faults.push(`${width}: scrolls ${state.over} px sideways`);
      await page.evaluate(axe);
      const result = await page.evaluate((t) => axe.run(document, { runOnly: { type: 'tag', values: t } }), tags);
      for (const violation of result.violations) faults.push(`${width}: ${violation.id}: ${violation.help}: ${violation.nodes[0].html.slice(0, 200)}`);
      await page.emulateMediaType('print');
      const printed = await page.evaluate(() => [...document.querySelectorAll('.trace, .traces > h2')].filter((each) => getComputedStyle(each).display !== 'none').length);
      if (printed > 0) faults.push(`${width}: traces are printed`);
      await page.emulateMediaType('screen');
      if (process.argv[3]) await page.screenshot({ path: `${process.argv[3]}-${width}-${figures.indexOf(figure)}.png` });
      const back = await page.$('.trace:target > p:last-child a');
      await back.focus();
      await page.keyboard.press('Enter');
      await new Promise((done) => setTimeout(done, 200));
      const returned = await page.evaluate((element) => document.activeElement === element && !document.querySelector('.trace:target'), figure);
      if (!returned) faults.push(`${width}: the way back does not lead to the figure`);
    }
    await page.close();
  }
  await browser.close();
  fs.rmSync(profile, { recursive: true, force: true });
  for (const fault of faults) console.log(fault);
  process.exit(faults.length > 0 ? 1 : 0);
})();
