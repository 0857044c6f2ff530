#include "page/chapters.h"

#include "document/standing.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "page/blocks.h"
#include "page/context.h"

namespace planverk::layout {

using document::Kind;
using document::NodeId;

void Ledger::append(Ledger&& later) {
  const std::size_t before = pages.size();
  pages.insert(pages.end(), later.pages.begin(), later.pages.end());
  for (const auto& [node, page] : later.anchors) anchors.emplace_back(node, page + static_cast<std::uint32_t>(before));
  for (AwaitedNumber& number : later.awaited) {
    number.page += before;
    awaited.push_back(number);
  }
}

std::vector<Chapter> chapters_of(const document::Document& document, const style::Theme& theme) {
  const document::Tree& tree = document.tree;
  std::vector<Chapter> chapters;
  bool begins = true;
  NodeId before = document::no_node;
  tree.each_child(document::Tree::root(), [&](NodeId child) {
    const Kind kind = tree[child].kind;
    const bool shares = shares_turned_page(document, theme, std::exchange(before, child), child);
    if (document::is_standing(tree, child)) return;
    const bool alone = kind == Kind::cover || (kind == Kind::contents && contents_alone(document));
    begins = !shares && (begins || alone || (kind == Kind::section && begins_page(document, theme, child)));
    if (begins) chapters.emplace_back();
    chapters.back().push_back(child);
    // What follows a cover, contents or a turned section begins a page too.
    begins = alone || (kind == Kind::section && ends_page(document, theme, child));
  });
  return chapters;
}

namespace {

/// Pages kept until their turn.
class Shelf final : public PageSink {
 public:
  void page(Page&& page) override { pages.push_back(std::move(page)); }
  void furniture(PageFurniture&&) override {}
  std::vector<Page> pages;
};

struct LaidChapter {
  Shelf shelf;
  Ledger ledger;
  Diagnostics found;
  bool done = false;
};

class Workers {
 public:
  Workers(const document::Document& document, const style::Theme& theme, const font::Library& library,
          const Options& options, std::span<const Chapter> chapters)
      : document_(document), theme_(theme), options_(options), chapters_(chapters), laid_(chapters.size()) {
    const std::size_t count = std::min<std::size_t>(options.workers, chapters.size());
    // The words on the pages belong to the shapers, which live until all pages have been handed over.
    for (std::size_t i = 0; i < count; ++i) shapers_.push_back(std::make_unique<font::Shaper>(library));
    threads_.reserve(count);
    try {
      for (const auto& shaper : shapers_) threads_.emplace_back([this, &shaper] { shielded(*shaper); });
    } catch (const std::system_error&) {  // no more threads: those that there are do, else this one
    }
    if (threads_.empty()) work(*shapers_.front());
  }

  LaidChapter take(std::size_t index) {
    std::unique_lock lock(lock_);
    finished_.wait(lock, [&] { return laid_[index].done || thrown_; });
    if (thrown_) std::rethrow_exception(thrown_);
    return std::move(laid_[index]);
  }

 private:
  void shielded(font::Shaper& shaper) noexcept {
    try {
      work(shaper);
    } catch (...) {
      next_ = chapters_.size();
      const std::scoped_lock lock(lock_);
      if (!thrown_) thrown_ = std::current_exception();
      finished_.notify_all();
    }
  }

  void work(font::Shaper& shaper) {
    for (std::size_t i = next_++; i < chapters_.size(); i = next_++) {
      LaidChapter laid;
      laid.ledger = lay_out_blocks(document_, theme_, shaper, options_, chapters_[i], i == 0, laid.shelf, laid.found);
      laid.done = true;
      const std::scoped_lock lock(lock_);
      laid_[i] = std::move(laid);
      finished_.notify_all();
    }
  }

  const document::Document& document_;
  const style::Theme& theme_;
  const Options& options_;
  std::span<const Chapter> chapters_;
  std::vector<LaidChapter> laid_;
  std::exception_ptr thrown_;  ///< on a worker: it is thrown again where the chapters are taken
  std::mutex lock_;
  std::condition_variable finished_;
  std::atomic<std::size_t> next_{0};
  std::vector<std::unique_ptr<font::Shaper>> shapers_;
  std::vector<std::jthread> threads_;
};

}  // namespace

bool can_share(const document::Tree& tree, std::span<const Chapter> chapters) {
  std::size_t all = 0;
  std::size_t largest = 0;
  for (const Chapter& chapter : chapters) {
    std::size_t nodes = 0;
    for (const document::NodeId block : chapter) {
      for (document::NodeId node = block; node != document::no_node; node = tree.following(node, block)) ++nodes;
    }
    all += nodes;
    largest = std::max(largest, nodes);
  }
  return largest * 4 <= all * 3;
}

Ledger lay_out_beside(const document::Document& document, const style::Theme& theme, const font::Library& library,
                      const Options& options, std::span<const Chapter> chapters, PageSink& sink, Diagnostics& found) {
  Workers workers(document, theme, library, options, chapters);
  Ledger ledger;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    LaidChapter laid = workers.take(i);
    const auto before = static_cast<std::uint32_t>(ledger.pages.size());
    for (Page& page : laid.shelf.pages) {
      page.number += before;
      sink.page(std::move(page));
    }
    ledger.append(std::move(laid.ledger));
    found.append(std::move(laid.found));
  }
  return ledger;
}

}  // namespace planverk::layout
