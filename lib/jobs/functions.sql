-- Puts a job of the scope's tenant into the queue, in the caller's transaction (the outbox, architecture.md §6): one that
-- the caller's own role may queue (lib/jobs/tasks.ts). Its key replaces no job of another task or tenant.
-- for provider, reseller, customer, public, auth, worker, privacy; as worker
create function kontor_enqueue(task text, payload jsonb, job_key text, queue text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not kontor_may_queue(session_user::text, task) then
    raise exception 'this role may not queue this task' using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(task,
    (payload || jsonb_build_object('tenantId', kontor_setting('tenant_id')))::json,
    queue_name => queue, max_attempts => 12,
    job_key => case when job_key is not null then concat_ws(' ', task, kontor_setting('tenant_id'), job_key) end);
end $$;
