CREATE INDEX services_search_idx ON services USING gin (search);
CREATE INDEX services_sector_idx ON services (sector, published_at DESC, id);
CREATE INDEX services_cluster_id_idx ON services (cluster_id);
ALTER TABLE services ADD FOREIGN KEY (cluster_id) REFERENCES clusters;
ALTER TABLE requests ADD FOREIGN KEY (service_id) REFERENCES services;
ALTER TABLE quotes ADD FOREIGN KEY (request_id) REFERENCES requests;
CREATE INDEX requests_requester_id_idx ON requests (requester_id, created_at);
CREATE INDEX requests_service_id_idx ON requests (service_id);
CREATE INDEX quotes_request_id_idx ON quotes (request_id);
