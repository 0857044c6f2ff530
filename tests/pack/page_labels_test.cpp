#include "pack/page_labels.h"

#include <random>
#include <set>

#include "pack/record.h"
#include "support/catch.h"

namespace planverk::job {

namespace {

using Papers = std::vector<std::pair<std::string, std::size_t>>;

std::vector<PackPage> pages_of(const Papers& papers) {
  std::vector<PackPage> pages;
  for (const auto& [key, count] : papers) {
    for (std::size_t i = 0; i < count; ++i) pages.push_back({key, i, {}, nullptr});
  }
  return pages;
}

SentLabels sent_as(const std::vector<PackPage>& pages, const SentLabels& before = {}) {
  return record_of("m", {}, pages, before).pages;
}

std::string labels(const std::vector<PackPage>& pages) {
  std::string out;
  for (const PackPage& page : pages) out += (out.empty() ? "" : " ") + page.label;
  return out;
}

std::string next_issue(const Papers& first, const Papers& second) {
  auto before = pages_of(first);
  label_pages(before, {});
  auto after = pages_of(second);
  label_pages(after, sent_as(before));
  return labels(after);
}

}  // namespace

TEST_CASE("a pack's pages are counted from one") {
  auto pages = pages_of({{"agenda", 2}, {"a", 1}, {"b", 3}});
  label_pages(pages, {});
  CHECK(labels(pages) == "1 2 3 4 5 6");
}

TEST_CASE("a page that was sent keeps its number in the next issue") {
  CHECK(next_issue({{"agenda", 1}, {"a", 2}, {"b", 2}}, {{"agenda", 1}, {"a", 2}, {"b", 2}}) == "1 2 3 4 5");
  // What comes in between has letters, what comes last has numbers of its own.
  CHECK(next_issue({{"agenda", 1}, {"a", 2}, {"b", 1}}, {{"agenda", 1}, {"a", 2}, {"new", 2}, {"b", 1}, {"last", 1}}) == "1 2 3 3a 3b 4 5");
  // A paper that has grown, and one that has become shorter.
  CHECK(next_issue({{"agenda", 1}, {"a", 1}, {"b", 2}}, {{"agenda", 2}, {"a", 3}, {"b", 1}}) == "1 1a 2 2a 2b 3");
  // The number of a page that is gone is not given to another.
  CHECK(next_issue({{"agenda", 1}, {"a", 1}, {"b", 1}}, {{"agenda", 1}, {"b", 1}, {"c", 1}}) == "1 3 4");
  CHECK(next_issue({{"agenda", 1}, {"b", 1}}, {{"new", 1}, {"agenda", 1}, {"b", 1}}) == "0a 1 2");
}

TEST_CASE("letters go on where those of an earlier issue ended") {
  auto pages = pages_of({{"agenda", 1}, {"a", 1}, {"x", 1}, {"y", 1}, {"b", 1}});
  label_pages(pages, {{"agenda", {"1"}}, {"a", {"2"}}, {"x", {"2a"}}, {"b", {"3"}}});
  CHECK(labels(pages) == "1 2 2a 2b 3");
  auto many = pages_of({{"a", 1}, {"x", 30}, {"b", 1}});
  label_pages(many, {{"a", {"1"}}, {"b", {"2"}}});
  CHECK(many[26].label == "1z");
  CHECK(many[27].label == "1aa");
  CHECK(many[30].label == "1ad");
}

TEST_CASE("over many issues no number means two pages and none that was sent changes") {
  std::mt19937 random(12);
  const auto below = [&](std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most - 1)(random); };
  for (int round = 0; round < 200; ++round) {
    Papers papers{{"agenda", 1}};
    std::size_t made = 0;
    SentLabels sent;
    for (int issue = 0; issue < 5; ++issue) {
      auto pages = pages_of(papers);
      label_pages(pages, sent);
      std::set<std::string> now;
      std::map<std::string, std::string> owners;  // of numbers that were ever sent
      for (const auto& [key, all] : sent) {
        for (std::size_t i = 0; i < all.size(); ++i) owners[all[i]] = key + " " + std::to_string(i);
      }
      for (const PackPage& page : pages) {
        CHECK(now.insert(page.label).second);
        const auto known = sent.find(page.key);
        if (known != sent.end() && page.within < known->second.size()) CHECK(page.label == known->second[page.within]);
        if (owners.contains(page.label)) CHECK(owners[page.label] == page.key + " " + std::to_string(page.within));
      }
      sent = sent_as(pages, sent);
      for (std::size_t change = below(4); change > 0; --change) {
        const std::size_t at = 1 + below(papers.size());
        if (at < papers.size() && below(2) == 0) {
          papers[at].second = 1 + below(4);
        } else {
          papers.insert(papers.begin() + static_cast<std::ptrdiff_t>(at), {"p" + std::to_string(++made), 1 + below(3)});
        }
      }
      if (papers.size() > 2 && below(3) == 0) papers.erase(papers.begin() + 1 + static_cast<std::ptrdiff_t>(below(papers.size() - 1)));
    }
  }
}

}  // namespace planverk::job
