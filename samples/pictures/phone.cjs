// The risk matrix of a rendered page on a phone: node phone.cjs PAGE.html OUT.png (puppeteer-core from ./setup test).
const puppeteer = require('puppeteer-core');

(async () => {
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 640 });
  await page.goto('file://' + process.argv[2]);
  await page.evaluate(() => { const matrix = document.querySelector('[class*=matrix]'); (matrix.closest('figure') || matrix).scrollIntoView(); });
  await page.screenshot({ path: process.argv[3] });
  await browser.close();
})();
