import type { TableClasses } from './data-classes.js';

/** Of organisations, people, sign-in, notices, mails and the platform itself. */
export const CLASSES_OF_PEOPLE: Readonly<Record<string, TableClasses>> = {
  attachment_bytes: {
    shared: 'attachment_id bytes',
  },
  attachments: {
    shared: `id owner_org_id name type size subject_kind subject_id is_public visible_to created_at attached_at`,
    private: 'sha256',
    personal: 'uploaded_by',
  },
  authenticator_removals: {
    personal: 'person_id removed_by',
    private: 'id reason removed_at',
  },
  authenticators: {
    personal: 'person_id confirmed_at created_at',
    private: 'key_id',
    secret: 'secret last_step',
  },
  calendar_addresses: {
    personal: 'person_id generation',
  },
  clock: {
    private: 'one shift',
  },
  cluster_members: {
    public: 'cluster_id company_id member_from member_until verified_at version',
  },
  cluster_networks: {
    public: 'id leader_org_id name about region version created_at',
  },
  content_reports: {
    private: `id subject_kind subject_id subject_title about_org_id reporter_language ground words outcome reasons decided_at
      version created_at`,
    personal: 'reporter_person_id reporter_name reporter_email decided_by',
  },
  cooperation_requests: {
    shared: `id cluster_org_id asker_org_id asker_organisation country about words outcome answer answered_at
      version created_at`,
    personal: 'asker_name asker_email answered_by',
  },
  idempotency_keys: {
    personal: 'person_id answer created_at',
    secret: 'key request_hash',
  },
  leases: {
    private: 'name holder until fence',
  },
  lifecycle_rows: {
    private: 'kind relation key_column only_state',
  },
  links: {
    private: 'id purpose organisation_id role created_at expires_at used_at',
    personal: 'email',
    secret: 'token_hash particulars',
  },
  mails: {
    private: 'id created_at state attempts next_try_at lease leased_until last_error sent_at',
    personal: 'recipient subject recipient_name language reply_to',
    secret: 'body link html unsubscribe',
  },
  mandates: {
    shared: 'provider_id publisher_id granted_at revoked_at',
  },
  memberships: {
    personal: 'person_id organisation_id role created_at suspended_at',
  },
  migrations: {
    private: 'id timestamp name',
  },
  network_members: {
    public: 'id network_id leader_org_id cluster_org_id state version created_at',
  },
  member_invitations: {
    shared:
      'id cluster_id company_id company_name member_from member_until outcome answered_at version created_at',
    personal: 'email answered_by invited_by',
    secret: 'token_hash',
  },
  member_records: {
    shared: 'id cluster_id company_id action day note at',
    personal: 'person_id',
  },
  notices: {
    shared: 'id kind subject_kind subject_id path params created_at dispatched_at',
    private: 'audience attempts next_try_at last_error',
    personal: 'actor_id',
  },
  notification_settings: {
    personal: 'person_id choices time_zone before_unsubscribe updated_at',
  },
  notifications: {
    personal: 'id notice_id person_id organisation_id created_at read_at digest_at',
  },
  oidc_links: {
    private: 'issuer',
    personal: 'subject person_id created_at',
  },
  oidc_visits: {
    private: 'issuer returned_at expires_at',
    personal: 'subject email name',
    secret: 'token_hash state nonce verifier',
  },
  onboardings: {
    shared: 'id cluster_id inviter_org_id cluster_name country region sectors state version created_at',
    personal: 'invited_by contact_name contact_email',
  },
  opening: {
    private: 'one opened_at',
  },
  organisation_aliases: {
    public: 'organisation_id name',
  },
  organisation_changes: {
    private: 'id organisation_id field before after at',
    personal: 'person_id person_name',
  },
  organisation_facts: {
    public: `id organisation_id topic value source source_url as_of created_at withdrawn_at withdrawn_why`,
  },
  organisation_outside_ids: {
    public: 'organisation_id scheme value',
  },
  organisation_regions: {
    public: 'organisation_id code stated_code stated_on',
  },
  organisations: {
    public: `id kind slug name country region sectors tier profile website languages illustrative created_at
      version`,
  },
  outbox: {
    private: 'seq kind subject_id created_at',
  },
  password_resets: {
    private: 'asked_at expires_at',
    personal: 'id email person_id',
    secret: 'token_hash',
  },
  erasures: {
    private: 'asked_by erased_at',
    personal: 'person_id',
  },
  person_traces: {
    private: 'table_name column_name stays whole at_column name_column hidden told',
  },
  partner_actions: {
    shared: 'id consent_id app_organisation_id organisation_id key_id field subject at',
  },
  partner_apps: {
    public: 'id organisation_id name purpose wanted_scopes version',
    personal: 'created_by created_at',
  },
  partner_consents: {
    shared: `id app_id app_name app_organisation_id organisation_id scopes given_at expires_at ended_at ended_by_org_id`,
    personal: 'given_by given_by_name ended_by ended_by_name',
  },
  partner_keys: {
    private: 'id app_id organisation_id scopes made_at expires_at expiry_told_at last_used_at revoked_at',
    personal: 'made_by made_by_name revoked_by revoked_by_name',
    secret: 'secret_hash',
  },
  partner_reads: {
    shared: 'consent_id app_organisation_id organisation_id day field count',
  },
  persons: {
    personal: 'id email name language confirmed_at created_at suspended_at',
    secret: 'password_hash',
  },
  recovery_codes: {
    personal: 'person_id used_at',
    secret: 'code_hash',
  },
  sectors: {
    public: 'id key labels position version created_at',
  },
  sessions: {
    personal: `id person_id organisation_id browser system created_at seen_at waits_for with_code
      expires_at`,
    secret: 'token_hash',
  },
  signing_keys: {
    private: 'purpose',
    secret: 'key',
  },
  spending: {
    private: 'spent counted_at',
    secret: 'key',
  },
  page_documents: {
    public: 'id text seen_at',
  },
  statements_of_reasons: {
    shared: `id measure subject_id subject_title affected_org_id facts ground ground_words reported automated stated_at removed
      appeal appealed_at answer answered_at lifted_at version`,
    personal: 'affected_person_id stated_by answered_by',
    secret: 'token_hash',
  },
  terms_acceptances: {
    private: 'terms_id organisation_id accepted_at',
    personal: 'person_id',
  },
  terms_versions: {
    public: 'id number in_force_from texts published_at',
    personal: 'published_by',
  },
  transitions: {
    shared: `id kind subject_id action from_state to_state reason organisation_id visible_to at seq actor`,
    personal: 'person_id person_name',
  },
  tries: {
    private: 'count ends_at',
    secret: 'key',
  },
};
