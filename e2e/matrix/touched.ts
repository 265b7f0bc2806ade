/**
 * Lets the database of a test note which tables its statements touch. The product's schema has no triggers
 * (architecture.md §4); these live in the copy that a file of tests runs on. A touch belongs to the transaction that
 * makes it, so what is rolled back is not noted.
 */
export const watchTables = (tables: readonly string[]) => `
  create schema if not exists touched;
  create unlogged table if not exists touched.tables (name text not null);
  create or replace function touched.note() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  begin
    insert into touched.tables values (tg_table_name);
    return null;
  end $$;
  ${tables
    .map(
      (
        table,
      ) => `create or replace trigger touched after insert or update or delete or truncate on public.${table}
  for each statement execute function touched.note();`,
    )
    .join("\n  ")}`;

/** Takes the tables out of the log that were touched since it was read last, by transactions that have ended. */
export const readTouched = `
  with read as (delete from touched.tables returning name)
  select distinct name from read`;
