import type { TableClasses } from './data-classes.js';

/** Of services, capacity, needs, requests, offers, agreements and what follows. */
export const CLASSES_OF_DEALS: Readonly<Record<string, TableClasses>> = {
  agreement_signatures: {
    shared: `id agreement_id requester_org_id provider_org_id publisher_org_id round side document_hash signed_at`,
    personal: 'person_id person_name',
  },
  agreements: {
    shared: `id number request_id quote_id requester_org_id provider_org_id publisher_org_id state version round
      snapshot total_minor currency cancel_asked_by cancel_asked_at cancel_reason delivered_at
      completed_at created_at updated_at`,
  },
  bundles: {
    private: 'id requester_org_id need_id created_at',
    personal: 'created_by',
  },
  capacities: {
    public: 'id service_id per unit quantity stated',
  },
  capacity_blackouts: {
    private: 'id service_id publisher_org_id provider_org_id from_day until_day note',
  },
  capacity_buckets: {
    private: 'capacity_id starts_on total reserved',
  },
  capacity_plans: {
    public: `service_id publisher_org_id provider_org_id offered slot_minutes opens_minute closes_minute weekdays
      time_zone version`,
  },
  capacity_seasons: {
    private: 'id capacity_id publisher_org_id provider_org_id from_day until_day quantity note',
  },
  clarification_askers: {
    shared: 'clarification_id asker_org_id publisher_org_id named asked_at',
    personal: 'asker_id',
  },
  clarification_words: {
    shared: 'id clarification_id publisher_org_id words',
  },
  clarifications: {
    shared: `id service_id publisher_org_id service_version key demand state version askers answer_kind fact
      answer_text answered_version close_reason asked_at answered_at published_at`,
    private: 'fingerprint remind_at reminders told_at',
    personal: 'answered_by',
  },
  counter_offers: {
    shared: `id quote_id recipient_id requester_org_id provider_org_id publisher_org_id round state total_minor
      lead_time_days message refusal created_at`,
    personal: 'author_id author_name',
  },
  dispute_answers: {
    shared: `dispute_id proposal side requester_org_id provider_org_id publisher_org_id agrees answered_at`,
    personal: 'person_id',
  },
  dispute_evidence: {
    shared: 'id dispute_id requester_org_id provider_org_id publisher_org_id side text created_at',
    personal: 'person_id person_name',
  },
  disputes: {
    shared: `id agreement_id requester_org_id provider_org_id publisher_org_id opened_by agreement_was state
      version reason evidence_until evidence_reminded_at proposal statement outcome answer_until
      answer_reminded_at decision_due_at closed_at created_at updated_at`,
  },
  import_rows: {
    private: 'run_id publisher_id line external_id title outcome errors plan',
  },
  import_runs: {
    private: 'id publisher_id file_name state columns notes created_at applied_at',
    personal: 'created_by',
  },
  interest_mutes: {
    private: 'requester_org_id from_org_id created_at',
    personal: 'created_by',
  },
  interests: {
    shared: 'id need_id requester_org_id from_org_id service_id note created_at',
    personal: 'author_id author_name',
  },
  match_news: {
    private: `id need_id requester_org_id service_id service_version reason detail titles found_at told_at`,
  },
  matches: {
    private: `id need_id requester_org_id provider_org_id publisher_org_id need_version service_id service_version
      concept state listed version score found asked algorithm taxonomy dismiss_reason found_at seen_at`,
  },
  message_reads: {
    shared: `recipient_id organisation_id requester_org_id provider_org_id publisher_org_id read_until read_at`,
    personal: 'person_id',
  },
  messages: {
    shared: `id recipient_id requester_org_id provider_org_id publisher_org_id author_org_id text created_at`,
    personal: 'author_id author_name',
  },
  milestones: {
    shared: `id agreement_id requester_org_id provider_org_id publisher_org_id round position title planned_on
      amount_minor state version note reject_reason delivered_at confirm_by reminded_at confirmed_at
      updated_at`,
  },
  need_versions: {
    private: `need_id requester_org_id version text language region capabilities clauses created_at confirmed_at`,
    personal: 'created_by confirmed_by',
  },
  needs: {
    private: `id requester_org_id state version title created_at updated_at lock visibility identity_at
      takes_interest horizon expires_at remind_at wanted covered coverage_due_at match_due_at news_due_at
      news_told_at outcome outcome_note`,
    personal: 'created_by identity_by',
  },
  quotes: {
    shared: `id request_id requester_org_id provider_org_id publisher_org_id revision state lines total_minor
      currency valid_until lead_time_days note author_org_id created_at recipient_id vat_minor statements
      sent_at sealed_until milestones`,
    personal: 'author_id author_name',
  },
  recipients: {
    shared: `id request_id requester_org_id provider_org_id publisher_org_id lines state version decline_reason
      asked_at answered_at updated_at`,
  },
  replacements: {
    private: `id bundle_id request_id requester_org_id state items taken_request_id created_at explanation
      next_due_at`,
  },
  request_question_authors: {
    shared: 'question_id requester_org_id provider_org_id publisher_org_id hidden_until',
    personal: 'author_id',
  },
  request_questions: {
    shared: 'id request_id requester_org_id text asked_at answer answered_at',
    personal: 'answered_by',
  },
  requests: {
    shared: `id bundle_id requester_org_id need_id need_version need_text clauses message state version reply_by
      created_at updated_at party_org_ids items sealed submitted_at reminded_at closed_at replace_due_at`,
    personal: 'created_by',
  },
  reservations: {
    shared: `id holder_kind holder_id capacity_id service_id requester_org_id provider_org_id publisher_org_id
      quantity from_day until_day state expires_at created_at`,
  },
  review_contents: {
    public: `review_id author_org_id about_org_id stars aspects publisher_stars text given_at answer answered_at`,
    personal: 'person_id person_name answer_person_id',
  },
  reviews: {
    public: `id requester_org_id provider_org_id publisher_org_id side about_org_id service_ids state version
      published_at created_at`,
    shared: 'agreement_id lapse_at publish_at reminded_at hidden_by',
  },
  saved_search_hits: {
    personal: 'search_id service_id person_id found_at told_at known',
  },
  saved_searches: {
    personal: 'id person_id name query filter alert version created_at deleted_at alert_due_at told_at',
  },
  search_changes: {
    private: 'service_id changed_at due_at',
  },
  service_changes: {
    private: 'service_id changed_at due_at',
  },
  service_claims: {
    private: 'version_id code publisher_id valid_until hinges told',
  },
  service_comments: {
    private: 'id version_id publisher_id path text created_at version answer answered_at resolved_at',
    personal: 'author_id author_name answered_by resolved_by',
  },
  service_publishers: {
    public: 'id service_id publisher_id cluster_id state version created_at',
  },
  service_version_authors: {
    private: 'version_id publisher_id',
    personal: 'person_id',
  },
  service_versions: {
    public: 'id service_id publisher_id provider_id number state facts published_at',
    private: `lock review_reason updated_at publish_on review_due_at review_told suspended_by suspension_reason
      appeal appeal_answer`,
    personal: 'edited_by published_by',
  },
  services: {
    private: 'id publisher_id external_id created_at',
  },
  slot_bookings: {
    shared: `id service_id requester_org_id provider_org_id publisher_org_id starts_at ends_at state expires_at
      version note created_at`,
  },
};
