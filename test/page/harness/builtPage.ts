// Our built pages in a plain browser.

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/real-vscode/browser.mjs';
import { focusWatch } from './focusWatch';
import { pageHtml } from '../../../src/extension/model/pageHtml';

export const themes = ['dark', 'light', 'hc-dark', 'hc-light'] as const;
export type Theme = (typeof themes)[number];

export interface Setting {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** What the page saved when it was open before. */
  readonly saved?: unknown;
  readonly reduceMotion?: boolean;
}

/** A host name that no request leaves the browser for. */
const origin = 'https://page.test';
const nonce = 'bm9uY2Ugb2YgdGhlIHRlc3Q';

const themeFiles = { dark: 'dark-v2', light: 'light-v2', 'hc-dark': 'hc-dark', 'hc-light': 'hc-light' };
const bodyClasses = {
  dark: 'vscode-dark',
  light: 'vscode-light',
  'hc-dark': 'vscode-high-contrast',
  'hc-light': 'vscode-high-contrast vscode-high-contrast-light',
};

/** One of our pages, as it was built. */
export type PageName = 'checklist' | 'overview';

export interface BuiltPage {
  readonly page: Page;
  /** Changes the theme, as a person may at any time. */
  wear(theme: Theme): Promise<void>;
  /** Sends it anything, junk too. */
  post(message: unknown): Promise<void>;
}

/** Opens a page; `receive` gets what it sends. */
export async function openBuiltPage(
  name: PageName,
  setting: Setting,
  receive: (message: unknown, built: BuiltPage) => unknown,
): Promise<BuiltPage> {
  const { theme = 'dark', width = 700, height = 800, saved = null, reduceMotion = false } = setting;
  const context = await (await browser()).newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const dress = async (worn: Theme) => {
    const look = { variables: await variablesOf(worn), classes: bodyClasses[worn], reduceMotion };
    return `window.dress(${JSON.stringify(look)})`;
  };
  const built: BuiltPage = {
    page,
    wear: async (worn) => page.evaluate(await dress(worn)),
    post: (message) => page.evaluate(`window.postMessage(${JSON.stringify(message)})`),
  };
  await page.exposeFunction('toHost', (message: unknown) => receive(message, built));
  await page.addInitScript(focusWatch);
  await page.addInitScript(standIn(await dress(theme), saved));
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/page.js') {
      await route.fulfill({
        contentType: 'text/javascript',
        body: readFileSync(`dist/webview/${name}.js`),
      });
    } else if (pathname.endsWith('.css')) {
      const folder = pathname.slice(1, -'.css'.length);
      await route.fulfill({ contentType: 'text/css', body: readFileSync(`media/${folder}${pathname}`) });
    } else {
      const script = `${origin}/page.js`;
      const styles = ['page', name].map((each) => `${origin}/${each}.css`);
      const data = { page: name, panel: 'p1', of: 'file:///a.interview.md', reconnect: 'reconnect' };
      await route.fulfill({
        contentType: 'text/html',
        body: pageHtml({ title: name, script, styles, nonce, source: origin, data }),
      });
    }
  });
  await page.goto(`${origin}/`);
  await page.locator('body:not(.is-waiting)').waitFor();
  return built;
}

/** What VS Code puts around a page: its theme, and the line to the extension. */
function standIn(dress: string, saved: unknown): string {
  return `{
    let state = ${JSON.stringify(saved)};
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
    window.savedState = () => state;
    window.acquireVsCodeApi = () => {
      delete window.acquireVsCodeApi;
      return {
        postMessage: (message) => { window.toHost(message); },
        getState: () => state,
        setState: (next) => { state = JSON.parse(JSON.stringify(next)); },
      };
    };
    window.dress = (look) => {
      const { style } = document.documentElement;
      for (const name of [...style]) style.removeProperty(name);
      for (const [name, value] of look.variables) style.setProperty(name, value);
      document.body.className = document.body.className.replace(/vscode-\\S+/g, '') + ' ' + look.classes;
      document.body.classList.toggle('vscode-reduce-motion', look.reduceMotion);
    };
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      ${dress};
    }).observe(document, { childList: true, subtree: true });
  }`;
}

async function variablesOf(theme: Theme): Promise<[string, string][]> {
  const file = `@vscode-elements/webview-playground/dist/themes/${themeFiles[theme]}.js`;
  const { theme: colours } = (await import(file)) as { theme: [string, string][] };
  return [
    ...colours,
    ['--vscode-font-family', 'system-ui, "Segoe WPC", "Segoe UI", "DejaVu Sans", sans-serif'],
    ['--vscode-font-size', '13px'],
    ['--vscode-font-weight', 'normal'],
    ['--vscode-editor-font-family', 'monospace'],
  ];
}

let launched: Promise<Browser> | undefined;
let isSaid = false;

export function browser(): Promise<Browser> {
  launched ??= launchBrowser(
    (line) => {
      if (!isSaid) console.log(line);
      isSaid = true;
    },
    process.env['PAGE_BROWSER'] === 'floor' ? 'floor' : 'newest',
  );
  return launched;
}

/** For the end of the tests. */
export async function closeBrowser(): Promise<void> {
  const running = await launched;
  launched = undefined;
  await running?.close();
}
