#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "facts/gather.h"

namespace planverk::foreign {

namespace {

constexpr std::size_t most_links = 10'000;
constexpr std::size_t most_nested = 512;

/// Types of actions (ISO 32000-1, 12.6.4, and PDF 2.0's) that do something else than lead to a place.
constexpr std::array<std::string_view, 13> actions = {
    "/GoTo3DView",  "/GoToE", "/Hide",      "/ImportData", "/JavaScript",
    "/Launch",      "/Movie", "/Rendition", "/ResetForm",  "/RichMediaExecute",
    "/SetOCGState", "/Sound", "/SubmitForm"};
static_assert(std::ranges::is_sorted(actions));

/// Goes over every object that stands in the file, which finds what hangs on any event.
class Doings {
 public:
  Doings(const File& file, Facts& facts) : file_(file), facts_(facts) {}

  void run() {
    for (const ObjectId& id : file_.survey().objects) walk(file_.object(id), 0);
    facts_.actions.assign(actions_.begin(), actions_.end());
    facts_.attachments.assign(files_.begin(), files_.end());
  }

 private:
  void walk(const Object& object, std::size_t depth) {
    if (depth > most_nested || (depth > 0 && object.id())) return;
    const Kind kind = object.kind();
    if (kind == Kind::array) {
      for (std::size_t index = 0; index < object.size(); ++index) walk(object.at(index), depth + 1);
    } else if (kind == Kind::dictionary || kind == Kind::stream) {
      look(object);
      for (const std::string& key : object.keys()) walk(object.get(key), depth + 1);
    }
  }

  void look(const Object& dictionary) {
    // Structure elements have an /S too, and a parent.
    const std::string type = dictionary.get("/S").name();
    if (std::ranges::binary_search(actions, std::string_view(type)) && !dictionary.has("/P")) {
      if (type == "/JavaScript") {
        facts_.javascript = true;
      } else {
        actions_.insert(type.substr(1));
      }
    }
    if (!dictionary.get("/EF").is_dictionary()) return;
    const std::string name = dictionary.get("/UF").text();
    files_.insert(name.empty() ? dictionary.get("/F").text() : name);
  }

  const File& file_;
  Facts& facts_;
  std::set<std::string> actions_;
  std::set<std::string> files_;
};

void read_links(const Pages& pages, Facts& facts) {
  std::set<std::string> met;
  for (std::size_t index = 0; index < pages.size(); ++index) {
    const Object annotations = pages.at(index).object.get("/Annots");
    for (std::size_t which = 0; which < annotations.size() && met.size() < most_links; ++which) {
      std::string address = annotations.at(which).get("/A").get("/URI").bytes();
      if (!address.empty() && met.insert(address).second) facts.links.push_back(std::move(address));
    }
  }
}

/// Fields that somebody could fill in; those that are for signatures alone make no form.
void read_form(const Object& form, Facts& facts) {
  facts.xfa = form.has("/XFA");
  std::set<ObjectId> met;
  std::vector<Object> open{form.get("/Fields")};
  while (!open.empty() && !facts.form) {
    const Object kids = std::move(open.back());
    open.pop_back();
    for (std::size_t index = 0; index < kids.size(); ++index) {
      const Object field = kids.at(index);
      if (!field.is_dictionary() || !field.id() || !met.insert(field.id()).second) continue;
      const std::string type = field.get("/FT").name();
      facts.form = facts.form || (!type.empty() && type != "/Sig");
      open.push_back(field.get("/Kids"));
    }
  }
}

}  // namespace

void read_doings(const File& file, const Pages& pages, Facts& facts) {
  read_form(file.root().get("/AcroForm"), facts);
  Doings(file, facts).run();
  read_links(pages, facts);
}

}  // namespace planverk::foreign
