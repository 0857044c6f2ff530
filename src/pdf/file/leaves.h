/// Name and number trees of one level below their root (ISO 32000-1, 7.9.6 and 7.9.7).
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "haru/document.h"
#include "syntax.h"

namespace planverk::pdf {

/// Keys in one leaf of a tree: small enough for a reader to take in one, few enough leaves.
inline constexpr std::size_t keys_per_leaf = 64;

[[nodiscard]] inline std::vector<haru::ObjectId> reserve_leaves(haru::Document& out, std::size_t keys) {
  std::vector<haru::ObjectId> leaves;
  for (std::size_t i = (keys + keys_per_leaf - 1) / keys_per_leaf; i > 0; --i) leaves.push_back(out.reserve());
  return leaves;
}

/// `/Kids[…]`
[[nodiscard]] inline std::string kids_entry(std::span<const haru::ObjectId> objects) {
  std::string out = "/Kids[";
  for (const haru::ObjectId object : objects) {
    append_reference(out, object);
    out += ' ';
  }
  out.back() = ']';
  return out;
}

/// One leaf after the other: `key` gives the text of a key, `append` adds key and value. `name` is `Nums` or `Names`.
template <class Key, class Append>
void fill_leaves(haru::Document& out, std::span<const haru::ObjectId> leaves, std::size_t key_count,
                 std::string_view name, Key&& key, Append&& append) {
  for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
    const std::size_t first = leaf * keys_per_leaf;
    const std::size_t end = std::min(first + keys_per_leaf, key_count);
    std::string text = "/Limits[" + key(first) + " " + key(end - 1) + "]/" + std::string(name) + "[";
    for (std::size_t i = first; i < end; ++i) append(i, text);
    out.fill(leaves[leaf], text + "]");
  }
}

}  // namespace planverk::pdf
