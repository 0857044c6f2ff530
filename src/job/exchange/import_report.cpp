#include "exchange/registers.h"
#include "job/import.h"
#include "job/report.h"
#include "report/json.h"

namespace planverk::job {

namespace {

using exchange::Change;
using exchange::Difference;

constexpr std::size_t most_shown = 2000;  // changes and entries in the text: a report is to be read

/// `risk r7 »Avtal löper ut«` as its message words it.
std::vector<std::pair<std::string, std::string>> named(const Difference& difference) {
  return {
      {"element", difference.element}, {"id", difference.id}, {"label", difference.label}, {"place", difference.place}};
}

std::string_view key_of(const Difference& difference, bool remove_gone) {
  switch (difference.kind) {
    case Difference::Kind::changed:
      return "import.changed";
    case Difference::Kind::added:
      return "import.added";
    case Difference::Kind::gone:
      return remove_gone ? "import.removed" : "import.gone";
    case Difference::Kind::same:
      break;
  }
  return {};
}

class Text {
 public:
  Text(const ImportResult& result, const templates::Files& files, const templates::Labels& messages)
      : result_(result), messages_(messages), names_(files, result.message_language) {}

  std::string write() {
    for (const ImportedFile& file : result_.files) {
      line({"import.file", {{"path", file.path}, {"format", file.format}}}, 0);
      for (const Message& each : file.told) line(each, 1);
      for (const ImportedPart& part : file.parts) write(part);
    }
    if (left_ > 0) line({"import.more", {{"n", std::to_string(left_)}}}, 0);
    write_end();
    return std::move(out_);
  }

 private:
  void line(const Message& message, std::size_t depth) {
    out_ += std::string(2 * depth, ' ') + sentence(message, messages_) + "\n";
  }

  void write(const ImportedPart& part) {
    const auto count = [&](Difference::Kind kind) { return std::to_string(part.count(kind)); };
    line({"import.summary",
          {{"item", part.from.item.empty() ? part.from.label : part.from.item},
           {"same", count(Difference::Kind::same)},
           {"changed", count(Difference::Kind::changed)},
           {"added", count(Difference::Kind::added)},
           {"gone", count(Difference::Kind::gone)}}},
         1);
    for (const Difference& each : part.differences) {
      if (each.kind == Difference::Kind::same) continue;
      if (shown_ >= most_shown) {
        ++left_;
        continue;
      }
      ++shown_;
      line({std::string(key_of(each, result_.remove_gone)), named(each)}, 2);
      for (const Change& change : each.changes) write(each, change);
    }
  }

  void write(const Difference& of, const Change& change) {
    ++shown_;
    const std::string field = names_.called(of.element, change.field);
    const std::string key = change.before.empty()  ? "import.value-new"
                            : change.after.empty() ? "import.value-gone"
                                                   : "import.value";
    line({key, {{"field", field}, {"before", change.before}, {"after", change.after}, {"place", change.place}}}, 3);
  }

  void write_end() {
    for (const std::string& path : result_.written) line({"import.written", {{"path", path}}}, 0);
    if (result_.asks) {
      const bool kept = !result_.map.empty() && !result_.dry_run;
      line({kept ? "import.answer" : "import.answer-nowhere", {{"path", result_.map}}}, 0);
    } else if (result_.stopped()) {
      line({"import.stopped", {}}, 0);
    } else if (result_.dry_run) {
      line({"import.dry-run", {}}, 0);
    } else if (result_.written.empty() && result_.text.empty()) {
      line({"import.nothing", {}}, 0);
    }
  }

  const ImportResult& result_;
  const templates::Labels& messages_;
  exchange::FieldNames names_;
  std::string out_;
  std::size_t shown_ = 0;
  std::size_t left_ = 0;
};

std::string_view name_of(Difference::Kind kind) {
  constexpr std::string_view names[] = {"same", "changed", "added", "gone"};
  return names[static_cast<std::size_t>(kind)];
}

Json difference_json(const Difference& difference) {
  Json changes = Json::array();
  for (const Change& each : difference.changes) {
    changes.push_back({{"field", each.field}, {"before", each.before}, {"after", each.after}, {"place", each.place}});
  }
  return {{"kind", name_of(difference.kind)}, {"element", difference.element}, {"id", difference.id},
          {"label", difference.label},        {"place", difference.place},     {"changes", std::move(changes)}};
}

Json part_json(const ImportedPart& part) {
  Json differences = Json::array();
  for (const Difference& each : part.differences) differences.push_back(difference_json(each));
  const exchange::Provenance& from = part.from;
  const Json origin = {
      {"id", from.id},     {"label", from.label},     {"item", from.item}, {"retrieved", from.retrieved},
      {"href", from.href}, {"licence", from.licence}, {"file", from.file}, {"digest", from.digest}};
  return {{"origin", origin}, {"differences", std::move(differences)}};
}

}  // namespace

std::string import_text(const ImportResult& result, Workshop& workshop) {
  return Text(result, workshop.template_files(), workshop.messages(result.plan_language)).write();
}

std::string import_findings(const ImportResult& result, Workshop& workshop) {
  if (result.found.empty() && result.plan_found.empty()) return {};
  const templates::Labels& messages = workshop.messages(result.plan_language);
  return report_text(result.found, result.sources, messages) +
         report_text(result.plan_found, result.plan_sources(), messages);
}

std::string import_json(const ImportResult& result, Workshop& workshop) {
  const templates::Labels& messages = workshop.messages(result.plan_language);
  Json files = Json::array();
  for (const ImportedFile& file : result.files) {
    Json told = Json::array();
    for (const Message& each : file.told) {
      told.push_back({{"key", each.key}, {"values", values_json(each)}, {"text", sentence(each, messages)}});
    }
    Json parts = Json::array();
    for (const ImportedPart& part : file.parts) parts.push_back(part_json(part));
    files.push_back(
        {{"path", file.path}, {"format", file.format}, {"told", std::move(told)}, {"parts", std::move(parts)}});
  }
  Json findings = findings_json(result.found, result.sources, messages);
  for (Json& each : findings_json(result.plan_found, result.plan_sources(), messages))
    findings.push_back(std::move(each));
  const Json out = {{"files", std::move(files)}, {"findings", std::move(findings)}, {"asks", result.asks},
                    {"map", result.map},         {"dryRun", result.dry_run},        {"written", result.written}};
  return json_text(out, 2) + "\n";
}

}  // namespace planverk::job
