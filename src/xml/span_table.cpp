#include "span_table.h"

#include <bit>
#include <cstdint>
#include <utility>

namespace planverk::xml {

namespace {

// At most three quarters full, so that a look-up ends soon.
constexpr std::size_t slots_for(std::size_t count) {
  return std::bit_ceil(count + count / 3 + 8);
}

}  // namespace

void SpanTable::reserve(std::size_t count) {
  if (slots_for(count) > keys_.size()) grow(slots_for(count));
}

void SpanTable::set(const void* key, Span span) {
  if (slots_for(used_ + 1) > keys_.size()) grow(slots_for(used_ + 1));
  const std::size_t slot = slot_of(key);
  if (keys_[slot] == nullptr) {
    keys_[slot] = key;
    ++used_;
  }
  spans_[slot] = span;
}

void SpanTable::erase(const void* key) {
  if (keys_.empty()) return;
  std::size_t hole = slot_of(key);
  if (keys_[hole] == nullptr) return;
  const std::size_t mask = keys_.size() - 1;
  // Close the gap: move back each follower that may not stand behind an empty slot.
  for (std::size_t next = (hole + 1) & mask; keys_[next] != nullptr; next = (next + 1) & mask) {
    const std::size_t wanted = home(keys_[next]);
    if (((next - wanted) & mask) < ((next - hole) & mask)) continue;
    keys_[hole] = keys_[next];
    spans_[hole] = spans_[next];
    hole = next;
  }
  keys_[hole] = nullptr;
  --used_;
}

const Span* SpanTable::find(const void* key) const {
  if (keys_.empty()) return nullptr;
  const std::size_t slot = slot_of(key);
  return keys_[slot] == nullptr ? nullptr : &spans_[slot];
}

std::size_t SpanTable::home(const void* key) const {
  // The golden-ratio multiplier spreads addresses that lie a fixed distance apart; the high bits are the mixed ones.
  const std::uint64_t mixed = reinterpret_cast<std::uintptr_t>(key) * 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(mixed >> 20) & (keys_.size() - 1);
}

std::size_t SpanTable::slot_of(const void* key) const {
  const std::size_t mask = keys_.size() - 1;
  std::size_t slot = home(key);
  while (keys_[slot] != nullptr && keys_[slot] != key) slot = (slot + 1) & mask;
  return slot;
}

void SpanTable::grow(std::size_t slots) {
  std::vector<const void*> keys(slots, nullptr);
  std::vector<Span> spans(slots);
  keys_.swap(keys);
  spans_.swap(spans);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == nullptr) continue;
    const std::size_t slot = slot_of(keys[i]);
    keys_[slot] = keys[i];
    spans_[slot] = spans[i];
  }
}

}  // namespace planverk::xml
