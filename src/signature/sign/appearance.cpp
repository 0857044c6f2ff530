#include "sign/appearance.h"

#include <map>
#include <string>

#include "foreign/objects.h"
#include "foreign/syntax.h"
#include "update/value.h"

namespace planverk::signature {

using foreign::Object;
using foreign::ObjectId;

namespace {

/// Objects of another file under new numbers, each once.
class Copier {
 public:
  explicit Copier(Update& update) : update_(update) {}

  [[nodiscard]] std::string value(const Object& object) {
    return object.id() ? reference(copy(object)) : notation_within(object, refer_);
  }

  /// Entries of a stream's dictionary but Length.
  [[nodiscard]] std::string entries(const Object& stream) {
    std::string out;
    for (const std::string& key : stream.keys()) {
      if (key != "/Length") out += foreign::name_syntax(key) + " " + value(stream.get(key));
    }
    return out;
  }

 private:
  ObjectId copy(const Object& object) {
    const auto [known, is_new] = known_.try_emplace(object.id());
    if (!is_new) return known->second;
    if (object.is_stream()) {
      const auto raw = object.raw();
      const std::string all = entries(object);
      return known_[object.id()] = update_.add_stream(all, raw ? raw->view() : std::string_view());
    }
    const ObjectId id = update_.reserve();
    known_[object.id()] = id;
    update_.replace(id, notation_within(object, refer_));
    return id;
  }

  Update& update_;
  Refer refer_ = [this](const Object& object) { return reference(copy(object)); };
  std::map<ObjectId, ObjectId> known_;
};

}  // namespace

Result<ObjectId> add_appearance(std::string_view page, Update& update) {
  auto file = foreign::Objects::open(std::string(page));
  if (!file) return own_fault("the mark of a signature is no PDF file");
  const auto pages = file->pages();
  const Object contents = pages.empty() ? Object() : pages.front().get("/Contents");
  const auto drawn = contents.raw();
  if (!drawn) return own_fault("the mark of a signature draws nothing");
  Copier copier(update);
  const std::string form = "/Type/XObject/Subtype/Form/BBox " + copier.value(pages.front().get("/MediaBox")) +
                           "/Resources " + copier.value(pages.front().get("/Resources")) + copier.entries(contents);
  return update.add_stream(form, drawn->view());
}

}  // namespace planverk::signature
