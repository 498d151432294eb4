create index services_search_idx on app.services using gin (search);
create index services_sector_idx on app.services (sector, published_at desc, number desc);
select setval(pg_get_serial_sequence('app.services', 'number'), max(number)) from app.services;
create index services_publisher_id_idx on app.services (publisher_id);
create index services_provider_id_idx on app.services (provider_id);
create index requests_service_id_idx on app.requests (service_id);
