#include "check/faults.h"

#include <utility>

namespace planverk::foreign {

namespace {

struct Kind {
  std::string_view code;
  std::string_view clause;  ///< failure conditions of the Matterhorn protocol 1.1, and the clause of ISO 14289-1
};

constexpr Kind kinds[] = {
    {"not-tagged", "7.1"},
    {"artifact-in-tag", "01-003, 7.1"},
    {"tag-in-artifact", "01-004, 7.1"},
    {"untagged-content", "01-005, 7.1"},
    {"suspects", "01-007, 7.1"},
    {"mark-missing", "7.1"},
    {"role-unmapped", "02-001, 7.1"},
    {"role-circular", "02-003, 7.1"},
    {"role-standard", "02-004, 7.1"},
    {"metadata", "06-001, 7.1"},
    {"identifier", "06-002, 5"},
    {"title", "06-003, 7.1"},
    {"display-title", "07-001, 07-002, 7.1"},
    {"table-nesting", "09-004, 7.2"},
    {"list-nesting", "09-005, 7.2"},
    {"contents-nesting", "09-006, 7.2"},
    {"structure-repeated", "7.1"},
    {"language", "11-001, 11-006, 7.2"},
    {"figure-alt", "13-004, 7.3"},
    {"heading-first", "14-002, 7.4.2"},
    {"heading-skip", "14-003, 7.4.2"},
    {"heading-several", "14-006, 7.4.4"},
    {"heading-mixed", "14-007, 7.4.3"},
    {"table-headers", "15-003, 7.5"},
    {"formula-alt", "17-002, 7.7"},
    {"note-id", "19-003, 19-004, 7.9"},
    {"optional-content", "20-001, 20-002, 20-003, 7.10"},
    {"xfa", "25-001, 7.15"},
    {"security", "26-002, 7.16"},
    {"annotation-tag", "28-002, 28-010, 28-011, 7.18"},
    {"annotation-description", "28-004, 28-012, 7.18.1"},
    {"field-description", "28-005, 7.18.1"},
    {"tab-order", "28-008, 28-009, 7.18.3"},
    {"reference-xobject", "30-001, 7.20"},
    {"repeated-form", "30-002, 7.20"},
    {"font-embedded", "31-009, 7.21.4.1"},
    {"font-unicode", "10-001, 31-027, 7.21.7"},
};

std::string_view clause_of(std::string_view code) {
  for (const Kind& kind : kinds) {
    if (kind.code == code) return kind.clause;
  }
  return {};
}

}  // namespace

void Faults::add(std::string_view code, FaultPlace place) {
  auto at = found_.find(code);
  if (at == found_.end()) {
    Fault fault{std::string(code), std::string(clause_of(code)), 0, place.page, place.object, std::move(place.what)};
    at = found_.emplace(std::string(code), std::move(fault)).first;
  }
  ++at->second.count;
}

std::vector<Fault> Faults::all() const {
  std::vector<Fault> out;
  for (const Kind& kind : kinds) {
    if (const auto at = found_.find(kind.code); at != found_.end()) out.push_back(at->second);
  }
  return out;
}

}  // namespace planverk::foreign
