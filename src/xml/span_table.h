/// The places of nodes beside the tree: an open-addressing table from a node's address to its span, since pugixml has
/// no room in its nodes and a standard map costs three times as much for a plan of a million elements.
#pragma once

#include <cstddef>
#include <vector>

#include "base/span.h"

namespace planverk::xml {

class SpanTable {
 public:
  void reserve(std::size_t count);
  void set(const void* key, Span span);
  void erase(const void* key);
  /// Null when the key has no span of its own. Valid until the next change.
  [[nodiscard]] const Span* find(const void* key) const;
  [[nodiscard]] std::size_t size() const { return used_; }

 private:
  [[nodiscard]] std::size_t home(const void* key) const;
  [[nodiscard]] std::size_t slot_of(const void* key) const;
  void grow(std::size_t slots);

  std::vector<const void*> keys_;
  std::vector<Span> spans_;
  std::size_t used_ = 0;
};

}  // namespace planverk::xml
