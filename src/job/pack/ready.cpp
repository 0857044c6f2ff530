#include "pack/ready.h"

#include <utility>

#include "base/hash.h"
#include "document/dump.h"

namespace planverk::job {

namespace {

/// What layout hands over is counted and let go of.
class Counter : public layout::PageSink {
 public:
  explicit Counter(std::vector<CountedPage>& pages) : pages_(pages) {}

  void page(layout::Page&& page) override {
    CountedPage counted{page.width, page.height, std::move(page.anchors)};
    for (const layout::Item& item : page.items) {
      const layout::Tag& tag = std::visit([](const auto& each) -> const layout::Tag& { return each.tag; }, item);
      if (tag.artifact != layout::Artifact::none || tag.piece.node == document::no_node) continue;
      counted.first = tag.piece.node;
      break;
    }
    pages_.push_back(std::move(counted));
  }
  void furniture(layout::PageFurniture&& /*furniture*/) override {}

 private:
  std::vector<CountedPage>& pages_;
};

constexpr std::size_t longest_quote = 80;

}  // namespace

Status count_pages(Ready& ready, Bench& bench, const layout::Options& options, Diagnostics& found) {
  auto shaper = bench.shaper(ready.theme->family);
  if (!shaper) return std::unexpected(shaper.error());
  ready.pages.clear();
  Counter counter(ready.pages);
  layout::lay_out(ready.document, *ready.theme, **shaper, options, counter, found);
  if (ready.digest.empty()) ready.digest = hex(sha256(document::canonical_text(ready.document)));
  return {};
}

std::string quote_at(const document::Document& document, document::NodeId node) {
  const document::Tree& tree = document.tree;
  // A heading is told by its title; the words behind it tell the place.
  document::NodeId at = node;
  if (tree[at].kind == document::Kind::heading) at = tree.following_past(at);
  std::string words;
  while (at != document::no_node && words.empty()) {
    const document::Kind kind = tree[at].kind;
    const bool block = kind == document::Kind::paragraph || kind == document::Kind::heading || kind == document::Kind::item ||
                       kind == document::Kind::cell || kind == document::Kind::header || kind == document::Kind::caption;
    if (block) words = document::words_of(document, at);
    at = tree.following(at);
  }
  if (words.size() <= longest_quote) return words;
  std::size_t end = words.rfind(' ', longest_quote);
  if (end == std::string::npos) {
    end = longest_quote;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  }
  words.resize(end);
  return words;
}

}  // namespace planverk::job
