#include "batch/report_rows.h"

#include <initializer_list>

#include "batch/sums.h"

namespace planverk::job {

namespace {

Json file_json(const WrittenFile& file) {
  Json out = {{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}};
  if (file.pages > 0) out["pages"] = file.pages;
  return out;
}

Json document_json(const DocumentResult& document) {
  Json files = Json::array();
  for (const WrittenFile& file : document.files) files.push_back(file_json(file));
  return {{"id", document.id},       {"verdict", name_of(document.verdict)}, {"pages", document.pages},
          {"bytes", document.bytes}, {"seconds", rounded(document.seconds)}, {"files", std::move(files)}};
}

template <typename Value>
Value value_named(const Json& json, std::initializer_list<Value> values) {
  const auto& name = json.get_ref<const std::string&>();
  for (const Value value : values) {
    if (name_of(value) == name) return value;
  }
  throw Json::other_error::create(501, "unknown word", &json);
}

DocumentResult document_of(const Json& json) {
  using enum Verdict;
  DocumentResult out{.id = json.at("id"),
                     .verdict = value_named(json.at("verdict"), {written, marked, refused, blocked}),
                     .pages = json.at("pages"),
                     .bytes = json.at("bytes"),
                     .seconds = json.at("seconds")};
  for (const Json& file : json.at("files"))
    out.files.push_back({file.at("path"), file.value("pages", 0U), file.at("bytes"), file.at("sha256")});
  return out;
}

}  // namespace

Json documents_json(const std::vector<DocumentResult>& documents) {
  Json out = Json::array();
  for (const DocumentResult& document : documents) out.push_back(document_json(document));
  return out;
}

std::vector<DocumentResult> documents_of(const Json& json) {
  std::vector<DocumentResult> out;
  for (const Json& document : json) out.push_back(document_of(document));
  return out;
}

Outcome outcome_of(const Json& json) {
  using enum Outcome;
  return value_named(json, {written, skipped, failed, not_reached});
}

}  // namespace planverk::job
