#include "base/printable.h"
#include "job/reproduce.h"
#include "job/report.h"
#include "report/json.h"

namespace planverk::job {

namespace {

std::string number(std::uint64_t value) {
  return std::to_string(value);
}

std::string head_line(const Reproduction& result, const templates::Labels& messages) {
  const bool added = result.likeness == Likeness::equal && result.added_bytes > 0;
  const std::string key = added ? "reproduce.equal-added" : "reproduce." + std::string(name_of(result.likeness));
  return sentence({key, {{"path", result.file}, {"bytes", number(result.added_bytes)}, {"revisions", number(result.revisions)}}},
                  messages);
}

}  // namespace

std::string_view name_of(Likeness likeness) {
  switch (likeness) {
    case Likeness::equal:
      return "equal";
    case Likeness::same_words:
      return "same-words";
    case Likeness::different:
      return "different";
    case Likeness::unknown:
      break;
  }
  return "unknown";
}

std::string reproduction_text(const Reproduction& result, const templates::Labels& messages) {
  std::string out = printable_in_line(head_line(result, messages)) + "\n";
  const auto line = [&](const Message& message) { out += "  " + printable_in_line(sentence(message, messages)) + "\n"; };
  if (result.reason) line(*result.reason);
  if (result.pages_then != result.pages_now && result.likeness == Likeness::different)
    line({"reproduce.pages", {{"then", number(result.pages_then)}, {"now", number(result.pages_now)}}});
  if (result.words) {
    line({"reproduce.words",
          {{"page", number(result.words->page)}, {"then", result.words->then}, {"now", result.words->now}, {"n", number(result.pages_differ)}}});
  }
  for (const OtherIngredient& each : result.others)
    line({"reproduce.other-" + each.name, {{"then", each.then}, {"now", each.now}}});
  return out;
}

std::string reproduction_json(const Reproduction& result, const templates::Labels& messages) {
  Json others = Json::array();
  for (const OtherIngredient& each : result.others)
    others.push_back({{"name", each.name}, {"then", each.then}, {"now", each.now}});
  const pdf::Provenance& made = result.provenance;
  Json out = {{"file", result.file},
              {"sha256", result.sha256},
              {"likeness", name_of(result.likeness)},
              {"document", made.document},
              {"source", made.source},
              {"choices", made.choices},
              {"program", made.program},
              {"fromAttachedSource", result.from_attached},
              {"addedBytes", result.added_bytes},
              {"revisions", result.revisions},
              {"pages", {{"then", result.pages_then}, {"now", result.pages_now}, {"differ", result.pages_differ}}},
              {"otherIngredients", std::move(others)}};
  if (result.reason) out["reason"] = sentence(*result.reason, messages);
  if (result.words)
    out["firstDifference"] = {{"page", result.words->page}, {"then", result.words->then}, {"now", result.words->now}};
  return json_text(out, 2) + "\n";
}

}  // namespace planverk::job
