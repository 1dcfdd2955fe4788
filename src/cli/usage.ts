/** What the help says. It stands alone: who asks for it waits for nothing else. */
export const usage = `Usage:
  node cli.js export FOLDER [--format FORMAT] [--form full|management] [--with-suppressed]
                  [--separator comma|semicolon] [--without-names [--names-key FILE]] [--out FILE]
  node cli.js backlog FOLDER [--without-names [--names-key FILE]] [--out FILE]
  node cli.js check FOLDER [--format text|json|sarif] [--fail-on error|warning|open|hints]...
  node cli.js readiness FOLDER
  node cli.js answer-topics FOLDER --table FILE [--out FILE]
  node cli.js calendar FOLDER [--meeting ID] [--out FILE]
  node cli.js questions FOLDER [--interview FILE] [--depth essential|standard|deep] [--language en|de]
                  [--format markdown|html|json] [--out FILE]
  node cli.js names-back EXPORT --names-key FILE [--out FILE]
  node cli.js new FOLDER --title TITLE --pace half-day|one-day|three-days --stage design|production
                  --start DATE [--timezone ZONE] [--language en|de] [--component NAME]... [--workshop]
  node cli.js --help | --version

export  writes the findings of every session in FOLDER to standard output or to FILE. FORMAT is markdown
        (a report), csv, json (all that is known) or sarif; or, for the one session that must then be in
        FOLDER, html (the report as a page), docx (the report for Word), threat-composer, threat-dragon,
        otm, tm-bom, or tms-questions (its question catalog).
        Paths in SARIF, and links in a report on standard output, count from the working directory:
        start it at the top of the repository.
        SARIF holds what is open; --with-suppressed adds what was dismissed, accepted or is closed, as suppressed,
        which GitHub's code scanning does not look at: there it is open.
        Cells of csv stand between commas; with --separator semicolon between semicolons, as a spreadsheet wants
        them where the decimal sign is a comma.
        --form management leaves out of a report who said what, and all that was not examined yet.
        --without-names puts a role in place of each person: pseudonyms, no anonymity. What may still tell
        who somebody is, is told on standard error. Both leave out the people of all sessions of the Git
        repository that FOLDER is in. --names-key writes, outside of the export, which role
        is whose, and keeps the roles of a key that is there. A new one is for your eyes alone, and none is
        made in a Git repository unless an empty file of its name is there.
names-back
        writes EXPORT, a file of text that was exported without names, with the names of the key: as it
        would have been with them. In a line that was changed since a name stands in full wherever its role
        did. A Word document can't be turned back.
backlog writes the quick wins and the open actions of every session as a Markdown task list.
check   prints each problem as file:line:column: level code message. It fails on an error; with
        --fail-on warning also on a warning, with open while a question that was put or an ask has no answer,
        with hints while one is neither confirmed as a risk nor dismissed. Several may be given.
readiness
        prints what is still missing before the sessions in FOLDER can be held, and what would make
        them better, as file:line:column: level rule message; it fails while something is missing.
answer-topics
        writes a table of open topics of Threats Manager Studio again, with the answers that the one
        session in FOLDER has to what Import Open Topics made of it.
calendar
        writes the meetings of every session in FOLDER as a calendar file (.ics), to standard output
        or to FILE. What is unchanged in the FILE that is replaced keeps its version; a meeting with
        status: cancelled is called off. The entry of one that is taken out of the session file stays in
        calendars. A meeting that cannot be written is told and left out. --meeting writes one alone, by
        its id: with guests it is an invitation (METHOD:REQUEST), or calls it off (METHOD:CANCEL). A calendar
        asks people by their addresses, so there is none without names.
questions
        writes what the checklist of the interview in FILE offers, in its order, with room to write and the
        numbers by which answers are recorded: for whiteboards, for paper, for people who cannot come. Without
        --interview it is for the one session in FOLDER, with the questions for architects. Nobody's answers or
        hints are in it; json has the state of each question. --depth asks for more or for fewer of them, and
        --language for English or German, which the session file else says (language: de).
new     prepares a session in FOLDER: a session file with the calendar and a note for each interview,
        on working days from DATE (such as 2026-11-23) on. It prints the files that it made, and makes
        none where one of them exists. In production each --component has a meeting of its own;
        --workshop plans meetings in which everybody looks for threats together. --language de makes it a
        session in German: its files, its questions, and what goes out of it.

--out   takes a file, which is replaced as a whole or not at all, and keeps its mode; a link is the file
        behind it; a device or pipe is written through; - is standard output. Notes, session files,
        catalogs and the table that is read are never written.

Exit codes: 0 done; 1 check or readiness failed, or something had to be left out: a meeting of the calendar, or a file
or folder that can't be read; 2 the command line is wrong, there are no notes to check or to make a file
of, check or readiness can't read everything, or FOLDER, FILE or standard output can't be read or written.
`;
