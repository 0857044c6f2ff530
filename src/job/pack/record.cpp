#include "pack/record.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace planverk::job {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format_name = "planverk-pack";
constexpr int format_version = 1;
constexpr std::uint64_t most_bytes = 64ULL << 20;

Failure no_record(const std::string& path) {
  return usage_failure("trouble.no-pack-record", {{"path", path}}).error();
}

std::string text_of(const Json& from, const char* name) {
  const auto at = from.find(name);
  return at != from.end() && at->is_string() ? at->get<std::string>() : std::string();
}

const Json& list_of(const Json& from, const char* name) {
  static const Json none = Json::array();
  const auto at = from.find(name);
  return at != from.end() && at->is_array() ? *at : none;
}

}  // namespace

std::string record_json(const PackRecord& record) {
  Json out;
  out["format"] = format_name;
  out["version"] = format_version;
  out["meeting"] = record.meeting;
  out["files"] = record.files;
  out["items"] = Json::array();
  for (const RecordedItem& each : record.items)
    out["items"].push_back({{"id", each.id}, {"title", each.title}, {"withdrawn", each.withdrawn}});
  out["papers"] = Json::array();
  for (const RecordedPaper& each : record.papers) {
    out["papers"].push_back({{"id", each.id}, {"title", each.title}, {"item", each.item}, {"state", each.state},
                             {"page", each.page}, {"digest", each.digest}});
  }
  out["pages"] = Json::object();
  for (const auto& [key, labels] : record.pages) out["pages"][key] = labels;
  out["places"] = Json::array();
  for (const RecordedPlace& each : record.places) {
    out["places"].push_back(
        {{"id", each.id}, {"title", each.title}, {"page", each.page}, {"file", each.file}, {"quote", each.quote}});
  }
  return out.dump(1) + "\n";
}

Result<PackRecord> read_record(FileLayer& files, const std::string& path) {
  auto bytes = files.read(path, most_bytes);
  if (!bytes) return std::unexpected(bytes.error());
  const Json json = Json::parse(*bytes, nullptr, false);
  if (!json.is_object() || text_of(json, "format") != format_name) return std::unexpected(no_record(path));
  PackRecord out;
  out.meeting = text_of(json, "meeting");
  for (const Json& each : list_of(json, "items")) {
    const auto withdrawn = each.is_object() ? each.find("withdrawn") : each.end();
    if (!each.is_object()) return std::unexpected(no_record(path));
    out.items.push_back({text_of(each, "id"), text_of(each, "title"),
                         withdrawn != each.end() && withdrawn->is_boolean() && withdrawn->get<bool>()});
  }
  for (const Json& each : list_of(json, "papers")) {
    if (!each.is_object()) return std::unexpected(no_record(path));
    out.papers.push_back({text_of(each, "id"), text_of(each, "title"), text_of(each, "item"), text_of(each, "state"),
                          text_of(each, "digest"), text_of(each, "page")});
  }
  const auto pages = json.find("pages");
  if (pages == json.end() || !pages->is_object()) return std::unexpected(no_record(path));
  for (const auto& [key, labels] : pages->items()) {
    if (!labels.is_array()) return std::unexpected(no_record(path));
    for (const Json& label : labels) {
      if (!label.is_string() || label.get<std::string>().empty()) return std::unexpected(no_record(path));
      out.pages[key].push_back(label.get<std::string>());
    }
  }
  return out;
}

PackRecord record_of(const std::string& meeting, const std::vector<AgendaItem>& items,
                     const std::vector<PackPage>& pages, const SentLabels& sent) {
  PackRecord out;
  out.meeting = meeting;
  for (const AgendaItem& item : items) {
    out.items.push_back({item.id, item.title, item.withdrawn});
    for (const Paper& paper : item.papers) {
      const bool any = paper.page_count() > 0 && paper.first_page < pages.size();
      out.papers.push_back({paper.place, paper.title, item.id, std::string(figures::word_of(paper.state)), paper.digest,
                            any ? pages[paper.first_page].label : std::string()});
    }
  }
  for (const PackPage& page : pages) out.pages[page.key].push_back(page.label);
  for (const auto& [key, labels] : sent) {
    std::vector<std::string>& now = out.pages[key];
    for (std::size_t i = now.size(); i < labels.size(); ++i) now.push_back(labels[i]);
  }
  return out;
}

std::vector<figures::PackChange> changes_since(const PackRecord& sent, std::vector<AgendaItem>& items) {
  std::vector<figures::PackChange> changes;
  std::set<std::string, std::less<>> now;
  const auto was_item = [&](const std::string& id) { return std::ranges::find(sent.items, id, &RecordedItem::id); };
  for (AgendaItem& item : items) {
    const auto before = was_item(item.id);
    const bool is_new = before == sent.items.end();
    if (item.withdrawn && (is_new || !before->withdrawn)) changes.push_back({"withdrawn", item.title, {}, {}});
    if (is_new && item.papers.empty() && !item.withdrawn) changes.push_back({"added", item.title, {}, {}});
    for (Paper& paper : item.papers) {
      now.insert(paper.place);
      const auto known = std::ranges::find(sent.papers, paper.place, &RecordedPaper::id);
      if (known == sent.papers.end()) {
        paper.change = "added";
      } else if (known->digest != paper.digest || known->state != figures::word_of(paper.state)) {
        paper.change = "changed";
      } else {
        continue;
      }
      changes.push_back({paper.change, paper.title, {}, paper.page_count() > 0 ? paper.place : std::string()});
    }
  }
  for (const RecordedPaper& paper : sent.papers) {
    if (!now.contains(paper.id)) changes.push_back({"removed", paper.title, paper.page, {}});
  }
  return changes;
}

}  // namespace planverk::job
