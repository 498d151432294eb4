-- One batch of services, as JSON in $1, into the tables that the API would write one product at a time: product, variant, price, stock,
-- facets, channel and the rows of the search plugin. `published` is false for products that wait to be enabled. A list can be sorted by
-- one column: a microsecond a number makes services of the same minute follow each other as everywhere else.
with row as materialized (
  select r.*, at - id * interval '1 microsecond' as created_at, array_to_string(facet_value_ids, ',') as facet_values,
    round(price * 1.21)::int as price_with_tax
  from json_to_recordset($1) as r (
    id int, slug text, published boolean, at timestamp, name text, description text, facet_value_ids int[], price int,
    sector text, delivery_mode text, lead_time_days int, languages text, capabilities text, certificates text, coverage text,
    interfaces text, temperature text, capacities text, price_type text, unit text, provider_id text, provider_name text)),
products as (
  insert into product (id, enabled, "createdAt", "customFieldsSector", "customFieldsDeliverymode", "customFieldsLeadtimedays",
    "customFieldsLanguages", "customFieldsCapabilities", "customFieldsCertificates", "customFieldsCoverage", "customFieldsInterfaces",
    "customFieldsTemperature", "customFieldsCapacities", "customFieldsPricetype", "customFieldsUnit", "customFieldsProviderid",
    "customFieldsProvidername")
  select id, published, created_at, sector, delivery_mode, lead_time_days, languages, capabilities, certificates, coverage,
    interfaces, temperature, capacities, price_type, unit, provider_id, provider_name from row),
product_texts as (
  insert into product_translation ("languageCode", name, slug, description, "baseId") select 'en', name, slug, description, id from row),
product_channels as (
  insert into product_channels_channel ("productId", "channelId") select id, 1 from row),
product_facets as (
  insert into product_facet_values_facet_value ("productId", "facetValueId") select id, unnest(facet_value_ids) from row),
variants as (
  insert into product_variant (id, "createdAt", sku, "trackInventory", "taxCategoryId", "productId")
  select id, created_at, 'S' || id, 'FALSE', 1, id from row),
variant_texts as (
  insert into product_variant_translation ("languageCode", name, "baseId") select 'en', name, id from row),
variant_channels as (
  insert into product_variant_channels_channel ("productVariantId", "channelId") select id, 1 from row),
prices as (
  insert into product_variant_price ("currencyCode", "channelId", price, "variantId") select 'EUR', 1, price, id from row),
stock as (
  insert into stock_level ("stockOnHand", "stockAllocated", "productVariantId", "stockLocationId") select 1000000, 0, id, 1 from row)
insert into search_index_item ("languageCode", enabled, "productName", "productVariantName", description, slug, sku, "facetIds",
  "facetValueIds", "collectionIds", "collectionSlugs", "channelIds", "productPreview", "productVariantPreview", "inStock",
  "productInStock", "productVariantId", "channelId", "productId", price, "priceWithTax")
select 'en', published, name, name, description, slug, 'S' || id, '1,2,3', facet_values, '', '', '1', '', '', true, true, id, 1, id,
  price, price_with_tax from row
