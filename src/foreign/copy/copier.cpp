#include "copy/copier.h"

#include <utility>

#include "foreign/syntax.h"

namespace planverk::foreign {

namespace {

/// Text that all objects besides streams may come to: arrays that hold each other again and again grow without end.
constexpr std::uint64_t most_text = 512ULL << 20U;

class Depth {
 public:
  Depth(std::size_t& depth, std::uint64_t most) : depth_(depth) {
    if (++depth_ <= most) return;
    --depth_;
    throw CopyRefused{{Trouble::too_deep, "objects"}};
  }
  ~Depth() { --depth_; }
  Depth(const Depth&) = delete;
  Depth& operator=(const Depth&) = delete;

 private:
  std::size_t& depth_;
};

}  // namespace

void Copier::grow(std::size_t bytes) {
  written_ += bytes;
  if (written_ > most_text) throw CopyRefused{{Trouble::too_large, "objects"}};
}

std::string Copier::value(const Object& object) {
  if (!object.id()) return direct(object);
  const Kind kind = object.kind();
  // Short ones stand where they are used.
  if (kind != Kind::dictionary && kind != Kind::stream && kind != Kind::array) return direct(object);
  if (is_left_out(object)) return "null";
  return reference_syntax(number_of(object));
}

ObjectSink::Id Copier::number_of(const Object& object) {
  if (!object.id()) return sink_.add(direct(object));
  const auto [at, is_new] = places_.try_emplace(object.id());
  Place& place = at->second;
  if (is_new) return write(object, place);
  if (place.number == 0) place.number = sink_.reserve();
  return place.number;
}

ObjectSink::Id Copier::copied(ObjectId id) const {
  const auto at = places_.find(id);
  return at == places_.end() ? 0 : at->second.number;
}

ObjectSink::Id Copier::write(const Object& object, Place& place) {
  const Depth deeper(depth_, file_.limits().depth);
  if (object.is_stream()) {
    write_stream(object, place);
    return place.number;
  }
  std::string text = direct(object);
  if (place.number != 0) {
    sink_.fill(place.number, std::move(text));
  } else {
    place.number = sink_.add(std::move(text));
  }
  return place.number;
}

void Copier::write_stream(const Object& object, Place& place) {
  Stream made = stream(object);
  grow(made.entries.size());
  std::optional<Bytes> bytes;
  if (!made.data) bytes = object.raw();
  const std::string_view view = made.data ? *made.data : bytes ? bytes->view() : std::string_view();
  if (place.number != 0) {
    sink_.fill_stream(place.number, std::move(made.entries), view);
  } else if (made.data) {
    place.number = sink_.add_data(std::move(made.entries), view);
  } else {
    place.number = sink_.add_stream(std::move(made.entries), view);
  }
}

std::string Copier::direct(const Object& object) {
  switch (object.kind()) {
    case Kind::boolean:
      return object.boolean().value_or(false) ? "true" : "false";
    case Kind::integer:
      return std::to_string(object.integer().value_or(0));
    case Kind::real:
      return number_syntax(object.number().value_or(0));
    case Kind::string:
      return string_syntax(object.bytes());
    case Kind::name:
      return name_syntax(object.name());
    case Kind::array:
      return array(object);
    case Kind::dictionary: {
      if (is_left_out(object)) return "null";
      const Depth deeper(depth_, file_.limits().depth);
      return "<<" + entries(object) + ">>";
    }
    default:
      return "null";
  }
}

std::string Copier::array(const Object& object) {
  const Depth deeper(depth_, file_.limits().depth);
  std::string out = "[";
  const std::size_t count = object.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (i != 0) out += ' ';
    out += value(object.at(i));
  }
  grow(out.size());
  return out + "]";
}

std::string Copier::entries(const Object& dictionary) {
  std::string out;
  for (const std::string& key : dictionary.keys()) out += entry(dictionary, key);
  grow(out.size());
  return out;
}

std::string Copier::entry(const Object& holder, const std::string& key) {
  const Object held = holder.get(key);
  if (held.is_null() || is_left_out(held)) return {};
  return name_syntax(key) + " " + value(held);
}

Copier::Stream Copier::stream(const Object& object) {
  Stream made;
  for (const std::string& key : object.keys()) {
    if (!is_about_bytes(key)) made.entries += entry(object, key);
  }
  return made;
}

bool Copier::is_about_bytes(const std::string& key) {
  return key == "/Length" || key == "/F" || key == "/FFilter" || key == "/FDecodeParms" || key == "/DL";
}

bool Copier::is_left_out(const Object& object) const {
  if (!object.is_dictionary()) return false;
  const std::string type = object.get("/Type").name();
  return type == "/Metadata" || type == "/Page" || type == "/Pages" || type == "/Catalog" || type == "/Filespec" ||
         type == "/EmbeddedFile" || type == "/StructElem" || type == "/StructTreeRoot" || type == "/Annot" ||
         type == "/Outlines" || type == "/Action";
}

}  // namespace planverk::foreign
