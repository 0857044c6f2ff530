#include "pack/record.h"

#include "support/catch.h"

namespace planverk::job {

namespace {

AgendaItem item(const std::string& id, std::vector<std::pair<std::string, std::string>> papers) {
  AgendaItem made;
  made.id = made.title = id;
  for (auto& [place, digest] : papers) {
    Paper paper;
    paper.place = paper.title = place;
    paper.digest = digest;
    made.papers.push_back(std::move(paper));
  }
  return made;
}

std::string told(const std::vector<figures::PackChange>& changes) {
  std::string out;
  for (const figures::PackChange& each : changes) out += (out.empty() ? "" : ", ") + each.kind + " " + each.title;
  return out;
}

std::vector<AgendaItem> items(AgendaItem one, AgendaItem other) {
  std::vector<AgendaItem> all;
  all.push_back(std::move(one));
  all.push_back(std::move(other));
  return all;
}

}  // namespace

TEST_CASE("what has changed since a pack was sent is told, and nothing else") {
  auto before = items(item("i1", {{"a", "1"}, {"b", "2"}}), item("i2", {{"c", "3"}}));
  const PackRecord sent = record_of("m", before, {});
  auto same = items(item("i1", {{"a", "1"}, {"b", "2"}}), item("i2", {{"c", "3"}}));
  CHECK(told(changes_since(sent, same)).empty());
  auto now = items(item("i1", {{"a", "9"}, {"d", "4"}}), item("i2", {{"c", "3"}}));
  now[1].withdrawn = true;
  CHECK(told(changes_since(sent, now)) == "changed a, added d, withdrawn i2, removed b");
  CHECK(now[0].papers[0].change == "changed");
  CHECK(now[0].papers[1].change == "added");
  auto gone = items(item("i1", {{"a", "1"}, {"b", "2"}}), item("i3", {}));
  CHECK(told(changes_since(sent, gone)) == "added i3, removed c");
}

TEST_CASE("a paper that went missing has changed") {
  auto before = items(item("i1", {{"a", "1"}}), item("i2", {}));
  const PackRecord sent = record_of("m", before, {});
  before[0].papers[0].state = figures::PaperState::missing;
  CHECK(told(changes_since(sent, before)) == "changed a");
}

}  // namespace planverk::job
