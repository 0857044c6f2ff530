#include "archive/record.h"

#include "archive/identifier.h"
#include "element.h"
#include "naming.h"
#include "verify/told.h"
#include "xml/reader.h"

namespace planverk::archive {

namespace {

void identifier(Element of, const std::string& name, const std::string& value) {
  Element out = of.add(name);
  out.put(name + "Type", "UUID");
  out.put(name + "Value", value);
}

/// What the package was called by whoever records first; its identifier comes from its contents' names and sums as they
/// are told.
void begin(Element root, const Verification& of, const std::string& package) {
  Element object = root.add("object").set("xsi:type", "intellectualEntity");
  identifier(object, "objectIdentifier", package);
  object.put("originalName", of.contents.root);
}

std::optional<xml::Tree> read(std::string_view before) {
  Sources sources;
  Diagnostics found;
  const FileId file = sources.add("record", std::string(before));
  auto tree = xml::parse(sources, file, Limits(), found);
  if (!tree || local(tree->root().name()) != "premis") return std::nullopt;
  return tree;
}

}  // namespace

std::string record_path(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path + ".premis.xml";
}

std::optional<std::string> record_event(std::string_view before, const Verification& of, const RecordedEvent& event) {
  XmlDocument xml("premis");
  const std::string package = uuid_of("package " + of.contents.root),
                    agent = uuid_of("agent " + event.program + " " + event.version);
  std::size_t events = 0;
  bool agent_known = false;
  if (before.empty()) {
    begin(xml.root(), of, package);
  } else {
    const auto old = read(before);
    if (!old) return std::nullopt;
    xml.take(*old);
  }
  // PREMIS has events before agents: what there is, is put in this order again.
  xml::Tree out;
  xml::Node root = out.document().append("premis");
  const xml::Node was = xml.node();
  // Trees keep no declarations of namespaces: they are ours again, as the whole order is.
  Element(root)
      .set("xmlns", "http://www.loc.gov/premis/v3")
      .set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
      .set("version", "3.0");
  const auto copy = [&](std::string_view name) {
    was.each_element([&](xml::Node each) {
      if (local(each.name()) == name) out.copy_into(root, xml.tree(), each);
    });
  };
  was.each_element([&](xml::Node each) {
    events += local(each.name()) == "event" ? 1U : 0U;
    if (local(each.name()) == "agent")
      agent_known = agent_known || child_text(child_of(each, "agentIdentifier"), "agentIdentifierValue") == agent;
  });
  copy("object");
  copy("event");
  Element added = Element(root).add("event");
  identifier(added, "eventIdentifier",
             uuid_of("fixity check " + of.contents.root + " " + event.day.text() + " " + std::to_string(events)));
  added.put("eventType", "fixity check");
  added.put("eventDateTime", moment(event.day));
  Element result = added.add("eventOutcomeInformation");
  result.put("eventOutcome", event.outcome);
  if (!event.detail.empty()) result.add("eventOutcomeDetail").put("eventOutcomeDetailNote", event.detail);
  identifier(added, "linkingAgentIdentifier", agent);
  identifier(added, "linkingObjectIdentifier", package);
  copy("agent");
  if (!agent_known) {
    Element who = Element(root).add("agent");
    identifier(who, "agentIdentifier", agent);
    who.put("agentName", event.program);
    who.put("agentType", "software");
    who.put("agentVersion", event.version);
  }
  copy("rights");
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out.dump(out.root());
}

}  // namespace planverk::archive
