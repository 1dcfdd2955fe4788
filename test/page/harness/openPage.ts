// The built page in a plain browser, with a host that this process plays.

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/real-vscode/browser.mjs';
import type { Checklist } from '../../../src/core/session/checklist/checklist';
import { pageHtml } from '../../../src/extension/checklist/pageHtml';
import { FakeHost } from './FakeHost';

export const themes = ['dark', 'light', 'hc-dark', 'hc-light'] as const;
export type Theme = (typeof themes)[number];

interface Setting {
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

/** Opens the page and answers its `ready` with a checklist. */
export async function openPage(checklist: Checklist, setting: Setting = {}): Promise<FakeHost> {
  const { theme = 'dark', width = 700, height = 800, saved = null, reduceMotion = false } = setting;
  const context = await (await browser()).newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const dress = async (worn: Theme) => {
    const look = { variables: await variablesOf(worn), classes: bodyClasses[worn], reduceMotion };
    return `window.dress(${JSON.stringify(look)})`;
  };
  const host = new FakeHost(page, checklist, dress);
  await page.exposeFunction('toHost', (message: unknown) => host.receive(message));
  await page.addInitScript(standIn(await dress(theme), saved));
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/checklist.js') {
      await route.fulfill({
        contentType: 'text/javascript',
        body: readFileSync('dist/webview/checklist.js'),
      });
    } else if (pathname === '/checklist.css') {
      await route.fulfill({ contentType: 'text/css', body: readFileSync('media/checklist/checklist.css') });
    } else {
      const script = `${origin}/checklist.js`;
      const style = `${origin}/checklist.css`;
      await route.fulfill({
        contentType: 'text/html',
        body: pageHtml({ script, style, nonce, source: origin }),
      });
    }
  });
  await page.goto(`${origin}/`);
  await page.locator('body:not(.is-waiting)').waitFor();
  return host;
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

function browser(): Promise<Browser> {
  launched ??= launchBrowser(() => undefined);
  return launched;
}

/** For the end of the tests. */
export async function closeBrowser(): Promise<void> {
  const running = await launched;
  launched = undefined;
  await running?.close();
}
