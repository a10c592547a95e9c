/** Style of the help pages: readable at any width, in light and dark, on paper; no fonts or files from elsewhere. */
export const helpStyle = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --raised: #f4f7f5; --ink: #1b1f1d; --quiet: #55605a; --line: #d6dedA; --accent: #0f6c3a; --accent-weak: #e3f1e9;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #181b1a; --raised: #222725; --ink: #eceFed; --quiet: #aab5af; --line: #3a423e; --accent: #79d3a2; --accent-weak: #1f3a2c; }
}
* { box-sizing: border-box; }
html { font: 16px/1.6 "Segoe UI", system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
body { margin: 0; background: var(--page); color: var(--ink); }
header { display: flex; justify-content: space-between; gap: 1rem; padding: .8rem max(1.25rem, calc(50vw - 23rem)); border-bottom: 1px solid var(--line); font-size: .9rem; }
header .home { font-weight: 600; } header .home span { color: var(--quiet); font-weight: 400; margin-inline-start: .4rem; }
main { max-width: 48.5rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
a { color: var(--accent); text-decoration: none; border-radius: 3px; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { margin: 2.4rem 0 .6rem; font-size: 1.15rem; line-height: 1.3; }
p { margin: .4rem 0; } .lead { font-size: 1.15rem; color: var(--quiet); margin: .5rem 0 1.2rem; }
code { font: .9em/1.5 "Cascadia Code", Consolas, Menlo, "Noto Sans Mono CJK SC", monospace; overflow-wrap: anywhere; }
p > code, li > code, dd > code, td > code { background: var(--raised); padding: .05em .3em; border-radius: 4px; }
pre { margin: .6rem 0 1rem; padding: .8rem 1rem; background: var(--raised); border-inline-start: 3px solid var(--accent); border-radius: 4px; white-space: pre-wrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .95rem; }
th, td { padding: .45rem .75rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
.facts { width: 100%; } .facts th[scope=row] { font-weight: 400; white-space: nowrap; } .facts thead th { color: var(--quiet); font-weight: 600; font-size: .85rem; }
.badge { font-size: .75rem; color: var(--quiet); border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; margin-inline-start: .25rem; }
.sheet { border: 1px solid var(--line); font-variant-numeric: tabular-nums; } .sheet th, .sheet td { border: 1px solid var(--line); padding: .3rem .7rem; }
.sheet th { background: var(--accent-weak); font-weight: 600; } .sheet .number { text-align: end; }
caption { text-align: start; white-space: nowrap; color: var(--quiet); font-size: .85rem; padding-bottom: .4rem; }
dl { margin: 0; } dt { font-weight: 600; margin-top: .9rem; } dd { margin: .1rem 0 0; }
ul { padding-inline-start: 1.2rem; } li { margin: .3rem 0; }
.index { list-style: none; padding: 0; } .index li { display: grid; grid-template-columns: minmax(11rem, auto) 1fr; gap: .2rem 1rem; padding: .6rem 0; border-bottom: 1px solid var(--line); margin: 0; }
.index a, .more a { font-weight: 600; } .more a { display: inline-block; margin: 0 1rem .3rem 0; }
@media (max-width: 30rem) { main { padding-top: 1.25rem; } h1 { font-size: 1.5rem; } .index li { grid-template-columns: 1fr; } .facts th[scope=row] { white-space: normal; } }
@media print { header, nav { display: none; } pre, .sheet th { background: none; } main { max-width: none; padding: 0; } }
`;
