/// A hash table from (style, text) to something, made for one purpose: the millions of look-ups of words during layout.
/// Open addressing, never forgets, its values stay where they are. Iteration is not offered, so no order can leak.
#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "base/font_style.h"
#include "base/quick_hash.h"
#include "base/text_store.h"

namespace planverk::font {

template <class Value>
class WordTable {
 public:
  WordTable() : slots_(1024) {}

  /// The value for (kind, text), made by `make(kept_text)` at the first call.
  template <class Make>
  Value& find_or_make(std::uint64_t kind, std::string_view text, Make&& make) {
    const std::uint64_t hash = quick_hash(kind, text);
    const std::size_t at = place_of(hash, kind, text);
    if (slots_[at].value != nullptr) return *slots_[at].value;
    const std::string_view kept = store_.keep(text);
    values_.push_back(make(kept));
    slots_[at] = {hash, kind, kept, &values_.back()};
    if (values_.size() * 2 > slots_.size()) grow();
    return values_.back();
  }
  /// Null when it is not known.
  [[nodiscard]] const Value* find(std::uint64_t kind, std::string_view text) const {
    return slots_[place_of(quick_hash(kind, text), kind, text)].value;
  }
  [[nodiscard]] std::size_t size() const { return values_.size(); }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint64_t kind = 0;
    std::string_view text;
    Value* value = nullptr;
  };
  /// Where it stands, or where it would.
  [[nodiscard]] std::size_t place_of(std::uint64_t hash, std::uint64_t kind, std::string_view text) const {
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].value != nullptr; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].hash == hash && slots_[at].kind == kind && slots_[at].text == text) break;
    }
    return at;
  }
  void grow() {
    std::vector<Slot> bigger(slots_.size() * 2);
    for (const Slot& slot : slots_) {
      if (slot.value == nullptr) continue;
      std::size_t at = slot.hash & (bigger.size() - 1);
      while (bigger[at].value != nullptr) at = (at + 1) & (bigger.size() - 1);
      bigger[at] = slot;
    }
    slots_ = std::move(bigger);
  }

  std::vector<Slot> slots_;
  std::deque<Value> values_;
  TextStore store_;
};

}  // namespace planverk::font
