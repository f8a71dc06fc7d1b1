-- Why: a waiver is of what fell short when it was given, not of whatever comes to stand there (docs/adr/0068).

-- shown: what it was said of, as it stood then; null where it was said before that was kept, and holds of whatever stands there.
alter table conformance_word add shown json;
