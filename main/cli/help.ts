/** What `--help` prints, and what an error of usage points to. */
export const help = `redaksi import FILE… --json [--out DIR]
    what the import assistant makes of each file: article, text, removed, moved; --out keeps its pictures in DIR/assets
redaksi quotes FILE… --json
    every quotation with its speaker, cue and rule
redaksi check FILE… --json [--library DIR]
    what stands between each article and its publication
redaksi export FILE… --to html|markdown [--profile NAME] --out DIR [--library DIR] [--override 'REASON'] [--original]
    one file for each article, and its pictures; --original writes the text as it was before suggested changes that nobody has
    decided, which else stop the export

FILE is .txt, .md, .html, .mhtml, .docx, .eml or an article's .json. --files-from - reads names from standard input, one a line.
Profiles: html has page (default) and fragment; markdown has gfm.
Output is one JSON value a line. Exit 0: fine. 1: something blocks. 2: something failed.`
