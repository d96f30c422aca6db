from tests.ui.lead.fixtures import desk, people, template

__all__ = ["desk", "people", "template"]
