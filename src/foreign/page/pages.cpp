#include "page/pages.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <utility>

namespace planverk::foreign {

namespace {

constexpr Box letter{0, 0, 612, 792};  ///< what readers show where there is no usable media box
constexpr double farthest = 1'000'000;

/// What a page has of its own or of the nearest node above it.
struct Inherited {
  Object resources;
  Object media;
  Object crop;
  Object rotation;

  void take(const Object& node) {
    take(node, "/Resources", resources);
    take(node, "/MediaBox", media);
    take(node, "/CropBox", crop);
    take(node, "/Rotate", rotation);
  }
  static void take(const Object& node, const char* key, Object& into) {
    if (Object own = node.get(key); !own.is_null()) into = std::move(own);
  }
};

std::optional<Box> box(const Object& array) {
  if (array.size() < 4) return {};
  std::array<double, 4> side{};
  for (std::size_t index = 0; index < side.size(); ++index) {
    const auto number = array.at(index).number();
    if (!number || !(std::abs(*number) <= farthest)) return {};
    side[index] = *number;
  }
  const Box out{std::min(side[0], side[2]), std::min(side[1], side[3]), std::max(side[0], side[2]),
                std::max(side[1], side[3])};
  if (out.width() <= 0 || out.height() <= 0) return {};
  return out;
}

Box within(const Box& inner, const Box& outer) {
  const Box out{std::max(inner.left, outer.left), std::max(inner.bottom, outer.bottom),
                std::min(inner.right, outer.right), std::min(inner.top, outer.top)};
  return out.width() > 0 && out.height() > 0 ? out : outer;
}

Page make_page(const Object& object, const Inherited& inherited) {
  Page out;
  out.object = object;
  out.resources = inherited.resources;
  out.media = box(inherited.media).value_or(letter);
  out.crop = within(box(inherited.crop).value_or(out.media), out.media);
  const std::int64_t turn = inherited.rotation.integer().value_or(0) % 360;
  const std::int64_t rotation = (turn + 360) % 360;
  out.rotation = rotation % 90 == 0 ? static_cast<int>(rotation) : 0;
  return out;
}

bool is_node(const Object& object) {
  return object.is_name("/Pages");
}

/// A node that has been entered, and which of its kids comes next.
struct Entered {
  Object kids;
  std::size_t next = 0;
  Inherited inherited;
};

}  // namespace

std::expected<Pages, Refusal> Pages::read(const File& file) {
  Pages out;
  std::set<ObjectId> met;
  std::vector<Entered> way;
  const auto enter = [&](const Object& node, Inherited inherited) {
    inherited.take(node);
    way.push_back({node.get("/Kids"), 0, std::move(inherited)});
  };
  const Object top = file.root().get("/Pages");
  if (top.id()) met.insert(top.id());
  enter(top, {});
  while (!way.empty()) {
    Entered& last = way.back();
    if (last.next >= last.kids.size()) {
      way.pop_back();
      continue;
    }
    const Object kid = last.kids.at(last.next++);
    if (!kid.is_dictionary() || (kid.id() && !met.insert(kid.id()).second)) continue;
    // A node is known by its kids: /Type is wrong or missing more often.
    if (kid.get("/Kids").is_array() || is_node(kid.get("/Type"))) {
      if (way.size() >= file.limits().depth) return std::unexpected(Refusal{Trouble::too_deep, {}});
      enter(kid, Inherited(last.inherited));
      continue;
    }
    if (out.pages_.size() >= file.limits().pages) return std::unexpected(Refusal{Trouble::too_many_pages, {}});
    Inherited inherited = last.inherited;
    inherited.take(kid);
    if (kid.id()) out.index_.emplace(kid.id(), out.pages_.size());
    out.pages_.push_back(make_page(kid, inherited));
  }
  if (out.pages_.empty()) return std::unexpected(Refusal{Trouble::no_pages, {}});
  return out;
}

std::optional<std::size_t> Pages::index_of(ObjectId id) const {
  const auto at = index_.find(id);
  if (at == index_.end()) return {};
  return at->second;
}

}  // namespace planverk::foreign
